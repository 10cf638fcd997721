import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { Unfold } from "@/components/unfold";
import type { readCaseFile } from "@/domain/case-file/queries";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { Occasion } from "../../follow-ups/follow-up-table";
import { dueWords } from "../../follow-ups/follow-up-words";
import type { FormState } from "../../issue-sentence";

type Props = {
  caseFileId: string;
  followUps: Awaited<ReturnType<typeof readCaseFile>>["followUps"];
  form: FormState;
  /** The form that comes back is this one. */
  open: boolean;
  /** What is new belongs into another case file. */
  rests: boolean;
};

/** When somebody asks this person next; it goes on when the case file is closed. */
export function CaseFollowUps({ caseFileId, followUps, form, open, rests }: Props) {
  return (
    <Panel title="Nachverfolgung" id="follow-ups">
      {followUps.length === 0 ? (
        <Empty>Niemand ist dafür eingeplant. Wann soll wieder nachgefragt werden?</Empty>
      ) : (
        <RowTable
          label="Geplante Nachverfolgung"
          rows={followUps}
          columns={[
            {
              head: "Tag",
              cell: ({ id, dueOn, due }) => (
                <>
                  <RowLink href={`/intern/follow-ups/${id}`}>{formatShortDate(dueOn)}</RowLink>{" "}
                  {due && <Badge tone="asks">{dueWords(dueOn, today())}</Badge>}
                </>
              ),
            },
            { head: "Anlass", cell: (row) => <Occasion {...row} /> },
          ]}
        />
      )}
      {(!rests || open) && (
        <Unfold label="Nachverfolgung planen" open={open || followUps.length === 0}>
          <form action={`/intern/case-files/${caseFileId}/follow-ups`} method="post" noValidate>
            <DraftField token={form.draft} />
            <KeyField value={form.value("key")} />
            <TextField {...form.field("dueOn")} label="Tag" type="date" />
            <TextField {...form.field("aboutNote")} label="Worum es geht (freiwillig)" />
            <button className="button mt-4" type="submit">
              Nachverfolgung speichern
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}
