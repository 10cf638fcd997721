import { notFound } from "next/navigation";
import { AskFirst } from "@/components/form/ask-first";
import { DraftField } from "@/components/form/draft-field";
import { KeyField } from "@/components/form/key-field";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readGoal } from "@/domain/support-plan/queries";
import { goalsMayChange } from "@/domain/support-plan/rules";
import { emptyDraft, loadDraft } from "@/lib/forms/draft";
import { Desk } from "../../../../../desk";
import { formState } from "../../../../../issue-sentence";
import {
  idFrom,
  inItsCaseFile,
  orWhereItStood,
  type Query,
  queryValue,
} from "../../../../../page-tools";
import { GoalFields } from "../../goal-fields";
import { PlanErrors } from "../../plan-errors";
import { goalLabels, stepLabels } from "../../plan-words";
import { StepFields } from "../../step-fields";

type Props = { params: Promise<{ id: string; goal: string }>; searchParams: Query };

/** A goal: its steps are added here, and its words are changed until it is agreed. */
export default async function GoalPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id, goal: goalId } = await params;
  const address = `/intern/case-files/${id}/support-plan`;
  const reading = readGoal(actor, { id: idFrom(goalId) });
  const { plan, goal, ...file } = await orWhereItStood(reading, address, searchParams);
  if (!goal) notFound();
  const place = { id, caseFileId: plan.caseFileId, part: `support-plan/goals/${goalId}` };
  await inItsCaseFile(place, searchParams);
  const draft = await loadDraft("plan-goal", await queryValue(searchParams, "draft"));
  const { text, ownText, need } = goal;
  const now = { text, ownText: ownText ?? "", needId: need?.id ?? "" };
  const form = formState(draft, { ...goalLabels, ...stepLabels });
  const words =
    "text" in draft.fields ? formState(draft, goalLabels, now) : formState(emptyDraft, {}, now);
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Förderplan ${file.publicCode}`}
      heading={<bdi>{text}</bdi>}
      lead={<a href={address}>Zum Förderplan</a>}
    >
      <PlanErrors {...{ actor, form, plan, needs: file.needs }} />
      <Panel title="Schritt dazu">
        <form action={`${address}/goals/${goal.id}/steps`} method="post" noValidate>
          <DraftField token={form.draft} />
          <KeyField value={form.value("key")} />
          <StepFields form={form} language={file.language} />
          <button className="button mt-4" type="submit">
            Schritt speichern
          </button>
        </form>
      </Panel>
      {goalsMayChange(plan) && (
        <Panel title="Ziel ändern">
          <form action={`${address}/goals/${goal.id}/save`} method="post" noValidate>
            <DraftField token={words.draft} />
            <input type="hidden" name="version" value={goal.version} />
            <GoalFields form={words} needs={file.needs} language={file.language} />
            <button className="button quiet mt-4" type="submit">
              Ziel speichern
            </button>
          </form>
          <div className="mt-3">
            <AskFirst
              label="Ziel entfernen"
              action={`${address}/goals/${goal.id}/remove`}
              consequence="Das Ziel und seine Schritte stehen dann nicht mehr im Entwurf."
              confirm="Ja, entfernen"
            >
              <input type="hidden" name="version" value={goal.version} />
            </AskFirst>
          </div>
        </Panel>
      )}
    </Desk>
  );
}
