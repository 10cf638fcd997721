import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import type { ShownPlan } from "@/domain/support-plan/present";
import { mayBeCarriedInto, undecidedGoals } from "@/domain/support-plan/rules";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../change-form";
import type { FormState } from "../../../issue-sentence";
import { GoalsList } from "./goals-list";
import { PlanHead } from "./plan-head";
import { planName } from "./plan-words";

type Props = {
  readonly plan: ShownPlan;
  /** The one that counts. */
  readonly current: ShownPlan;
  readonly form: FormState;
  readonly language: string;
  readonly closed: boolean;
};

/** A plan that a merge has set aside: nothing of it is lost, and somebody says what goes on. */
export function SetAsidePanel({ plan, current, form, language, closed }: Props) {
  const goals = undecidedGoals(plan);
  const since = plan.agreedOn
    ? `vereinbart am ${formatShortDate(plan.agreedOn)}`
    : "ein Entwurf, noch nicht vereinbart";
  return (
    <Panel title={planName(plan)} id={`aside-${plan.number}`}>
      <p className="mt-1">
        Beim Zusammenführen kamen zwei Pläne zusammen. Dieser ({since}) gilt nicht mehr; es gilt
        Förderplan {current.number}. Was hier offen ist, bleibt stehen, bis entschieden ist, was
        davon weitergeht.
      </p>
      <PlanHead plan={plan} language={language} />
      <GoalsList plan={plan} closed={closed} />
      {closed ? null : mayBeCarriedInto(plan, current) ? (
        <ChangeForm
          className="mt-5"
          action={`/intern/case-files/${plan.caseFileId}/support-plan/carry`}
          form={form}
          version={plan.version}
        >
          <input type="hidden" name="id" value={plan.id} />
          <TickGroup
            name="goals"
            values={form.draft ? form.values("goals") : goals.map(({ id }) => id)}
            error={form.error("goals")}
            legend="Was weitergeht"
            hint={`Bitte nehmen Sie das Häkchen bei Zielen weg, die erreicht sind oder nicht mehr gelten. Angekreuzte Ziele kommen mit ihren offenen Schritten in Förderplan ${current.number}. Offene Schritte der anderen entfallen als „durch etwas anderes ersetzt“.`}
            choices={goals.map(({ id, text }) => ({ value: id, label: <bdi>{text}</bdi> }))}
          />
          <button className="button mt-4" type="submit">
            Entscheidung speichern
          </button>
        </ChangeForm>
      ) : (
        <p className="mt-4 text-soft">
          Diesen Zielen hat die Person noch nicht zugestimmt. Sie stehen im nächsten Plan, sobald
          Sie Förderplan {current.number} mit der Person wieder angesehen haben.
        </p>
      )}
    </Panel>
  );
}
