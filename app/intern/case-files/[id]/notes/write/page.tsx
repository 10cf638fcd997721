import { RadioGroup } from "@/components/form/choices";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { requireStaff } from "@/domain/access/session";
import { readCaseFile } from "@/domain/case-file/queries";
import { readNotes } from "@/domain/note/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../../desk";
import { DiscardDraft } from "../../../../discard-draft";
import { formState, savedMeanwhile } from "../../../../issue-sentence";
import { KeptForm } from "../../../../kept-form";
import { idFrom, orNotFound, type Query, queryValue } from "../../../../page-tools";
import { SavedLine } from "../../../../saved-line";
import { GoesOnElsewhere } from "../../state-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function WriteNotePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readCaseFile(actor, { id }));
  const { draft } = await orNotFound(readNotes(actor, { caseFileId: id }));
  const typed = await loadDraft("case-note", await queryValue(searchParams, "draft"));
  const now = { text: draft?.text ?? "", visibility: draft?.visibility ?? "team" };
  const form = formState(typed, { text: "Notiz", visibility: "Wer darf sie lesen?" }, now);
  const page = `/intern/case-files/${id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Notiz ${file.publicCode}`}
      heading={
        <>
          Notiz: <bdi>{file.person.name}</bdi>
        </>
      }
      lead={<a href={page}>Zurück zur Fallakte</a>}
    >
      <ErrorSummary title="Bitte prüfen Sie die Notiz" issues={form.summary} />
      {file.goesOnIn && !form.draft ? (
        <GoesOnElsewhere caseFileId={file.goesOnIn} part="/notes/write" />
      ) : (
        <KeptForm action={`${page}/notes/save`} form={form} version={draft?.version ?? 0}>
          <TextArea
            {...form.field("text")}
            label="Notiz"
            rows={14}
            note={savedMeanwhile(form.saved("text"))}
          />
          <RadioGroup
            {...form.field("visibility")}
            legend="Wer darf sie lesen?"
            choices={[
              { value: "team", label: "alle, die diese Fallakte lesen dürfen" },
              { value: "own", label: "nur ich" },
            ]}
          />
          <SavedLine />
          <p className="mt-4 flex flex-wrap gap-2">
            <button className="button" type="submit">
              In die Fallakte schreiben
            </button>
            <button className="button quiet" type="submit" name="then" value="draft">
              Als Entwurf speichern
            </button>
          </p>
          <p className="mt-2 text-soft">
            Eine Notiz wird später nicht mehr geändert. Wer etwas zu ergänzen hat, schreibt eine
            neue.
          </p>
        </KeptForm>
      )}
      {draft && (
        <div className="mt-4">
          <DiscardDraft action={`${page}/notes/discard`} />
        </div>
      )}
    </Desk>
  );
}
