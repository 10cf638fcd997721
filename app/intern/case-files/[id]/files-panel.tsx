import { AskFirst } from "@/components/form/ask-first";
import { DraftField } from "@/components/form/draft-field";
import { FileField, TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { Unfold } from "@/components/unfold";
import type { StaffActor } from "@/domain/access/actor";
import { listFiles } from "@/domain/file/queries";
import { formatInstant, formatNumber } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";

type Props = {
  actor: StaffActor;
  caseFileId: string;
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
  /** What is new belongs into another case file. */
  rests: boolean;
};

const kindWords = { pdf: "PDF", picture: "Bild" };
const fileHint = "PDF oder Bild (JPEG, PNG, WebP), höchstens 5 MB";

/** Papers of the person; each opening stands in the log. */
export async function CaseFiles({ actor, caseFileId, form, open, rests }: Props) {
  const files = await listFiles(actor, { caseFileId });
  const page = `/intern/case-files/${caseFileId}/files`;
  return (
    <Panel title="Dateien" id="files">
      {files.length === 0 ? (
        <Empty>Noch keine Datei. Zum Beispiel: Zeugnis, Zertifikat, Brief vom Amt.</Empty>
      ) : (
        <RowTable
          label="Dateien"
          rows={files}
          columns={[
            {
              head: "Datei",
              cell: ({ id, title }) => (
                <RowLink href={`${page}/${id}`}>
                  <bdi>{title}</bdi>
                </RowLink>
              ),
            },
            { head: "Art", cell: ({ kind, size }) => `${kindWords[kind]}, ${sizeWords(size)}` },
            {
              head: "Abgelegt",
              cell: ({ addedAt, addedBy }) => `${formatInstant(addedAt)}, ${addedBy}`,
            },
            {
              head: "Löschen",
              cell: ({ id, title }) => (
                <AskFirst
                  label="Löschen"
                  of={title}
                  action={`${page}/${id}/remove`}
                  consequence="Die Datei ist dann für immer weg; in der Akte steht nur noch ihr Name."
                  confirm="Endgültig löschen"
                />
              ),
            },
          ]}
        />
      )}
      {(!rests || open) && (
        <Unfold label="Datei ablegen" open={open}>
          <form action={`${page}/add`} method="post" encType="multipart/form-data" noValidate>
            <DraftField token={form.draft} />
            <KeyField value={form.value("key")} />
            <TextField {...form.field("title")} label="Was ist es?" dir="auto" />
            <FileField
              name="file"
              label="Datei"
              hint={fileHint}
              error={form.error("file")}
              accept="application/pdf,image/jpeg,image/png,image/webp"
            />
            <button className="button mt-4" type="submit">
              Datei speichern
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}

function sizeWords(bytes: number): string {
  const kilobytes = Math.max(1, Math.round(bytes / 1000));
  if (kilobytes < 1000) return `${formatNumber("de", kilobytes)} kB`;
  return `${formatNumber("de", Math.round(kilobytes / 100) / 10)} MB`;
}
