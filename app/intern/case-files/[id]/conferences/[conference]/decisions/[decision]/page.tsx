import { notFound } from "next/navigation";
import { AskFirst } from "@/components/form/ask-first";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readDecision } from "@/domain/case-conference/queries";
import { loadDraft } from "@/lib/forms/draft";
import { ChangeForm } from "../../../../../../change-form";
import { Desk } from "../../../../../../desk";
import { formState } from "../../../../../../issue-sentence";
import {
  idFrom,
  inItsCaseFile,
  orWhereItStood,
  type Query,
  queryValue,
} from "../../../../../../page-tools";
import { stepLabels, stepValues, stepWords } from "../../../../support-plan/plan-words";
import { StepFields } from "../../../../support-plan/step-fields";

type Props = {
  params: Promise<{ id: string; conference: string; decision: string }>;
  searchParams: Query;
};

/** Something that was decided, to be put right as long as it is no step of a plan. */
export default async function DecisionPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, conference: conferenceId, decision: decisionId } = await params;
  const conferencePage = `/intern/case-files/${id}/conferences/${conferenceId}`;
  const reading = readDecision(actor, { id: idFrom(decisionId) });
  const { conference, decision, ...file } = await orWhereItStood(
    reading,
    conferencePage,
    searchParams,
  );
  if (conference.id !== idFrom(conferenceId)) notFound();
  const part = `conferences/${conferenceId}/decisions/${decisionId}`;
  await inItsCaseFile({ id, caseFileId: file.caseFileId, part }, searchParams);
  const draft = await loadDraft(
    "conference-decision-change",
    await queryValue(searchParams, "draft"),
  );
  const now = stepValues(decision);
  // What stood in the way of making it a step is put right here, where it stands.
  const sent = draft.issues.length > 0 ? { ...draft, fields: { ...now, ...draft.fields } } : draft;
  const form = formState(sent, stepLabels, now);
  const address = `${conferencePage}/decisions/${decision.id}`;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Fallkonferenz ${file.publicCode}`}
      heading={<bdi>{stepWords(decision)}</bdi>}
      lead={<a href={conferencePage}>Zur Fallkonferenz</a>}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {decision.step ? (
        <p className="mt-4">
          Dieser Beschluss ist ein Schritt geworden.{" "}
          <a href={`/intern/case-files/${id}/support-plan/steps/${decision.step.id}`}>
            Zum Schritt
          </a>
        </p>
      ) : (
        <Panel title="Beschluss ändern">
          <ChangeForm action={`${address}/save`} form={form} version={decision.version}>
            <StepFields form={form} language={file.language} />
            <button className="button mt-4" type="submit">
              Beschluss speichern
            </button>
          </ChangeForm>
          <div className="mt-3">
            <AskFirst
              label="Beschluss entfernen"
              action={`${address}/remove`}
              confirm="Ja, entfernen"
            >
              <input type="hidden" name="version" value={decision.version} />
            </AskFirst>
          </div>
        </Panel>
      )}
    </Desk>
  );
}
