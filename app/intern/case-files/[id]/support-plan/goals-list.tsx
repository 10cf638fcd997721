import { Badge, Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import type { ShownGoal, ShownPlan, ShownStep } from "@/domain/support-plan/present";
import {
  goalsMayChange,
  isOverdue,
  stepsMayChange,
  stepsMaySettle,
} from "@/domain/support-plan/rules";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { needDomainWords } from "../../../words";
import { doerWords, dropReasonWords, stepStateWords, stepWords } from "./plan-words";

type Props = { readonly plan: ShownPlan; readonly closed?: boolean };

/** Every goal of a plan with its steps; open steps of an agreed plan are ticked off here. */
export function GoalsList({ plan, closed = false }: Props) {
  if (plan.goals.length === 0) {
    return <Empty>Noch kein Ziel. Schreiben Sie unten auf, was die Person erreichen will.</Empty>;
  }
  return plan.goals.map((goal, index) => (
    <section key={goal.id} className="mt-5" aria-labelledby={`goal-${goal.id}`}>
      <h3 className="text-base" id={`goal-${goal.id}`}>
        Ziel {index + 1}: <bdi>{goal.text}</bdi>
      </h3>
      <GoalNotes goal={goal} />
      {goal.steps.length === 0 ? (
        <p className="mt-2 text-soft">Noch kein Schritt.</p>
      ) : (
        <Steps plan={plan} goal={goal} number={index + 1} closed={closed} />
      )}
      {stepsMayChange(plan) && !closed && (
        <a
          className="mt-1 inline-flex min-h-11 items-center"
          href={`/intern/case-files/${plan.caseFileId}/support-plan/goals/${goal.id}`}
        >
          {goalsMayChange(plan)
            ? `Ziel ${index + 1} ändern, Schritt dazu`
            : `Schritt zu Ziel ${index + 1} dazu`}
        </a>
      )}
    </section>
  ));
}

function GoalNotes({ goal: { ownText, need } }: { goal: ShownGoal }) {
  return (
    <>
      {ownText && (
        <p className="text-soft" dir="auto">
          {ownText}
        </p>
      )}
      {need && <p className="text-soft">Bedarf: {needDomainWords[need.domain]}</p>}
    </>
  );
}

type StepsProps = Props & { readonly goal: ShownGoal; readonly number: number };

function Steps({ plan, goal, number, closed = false }: StepsProps) {
  const address = `/intern/case-files/${plan.caseFileId}/support-plan/steps`;
  const ticks = stepsMaySettle(plan) && !closed;
  return (
    <RowTable
      label={`Schritte zu Ziel ${number}`}
      rows={goal.steps}
      columns={[
        {
          head: "Schritt",
          title: true,
          cell: (step) =>
            (stepsMayChange(plan) || stepsMaySettle(plan)) && !closed ? (
              <RowLink href={`${address}/${step.id}`}>{stepWords(step)}</RowLink>
            ) : (
              <bdi>{stepWords(step)}</bdi>
            ),
        },
        { head: "Wer", cell: ({ who, whoName }) => doer(who, whoName) },
        { head: "Bis wann", oneLine: true, cell: (step) => <Due step={step} /> },
        { head: "Stand", cell: (step) => <State step={step} /> },
        ...(ticks
          ? [
              {
                head: "Erledigt?",
                cell: (step: ShownStep) => <Tick step={step} address={address} />,
              },
            ]
          : []),
      ]}
    />
  );
}

const doer = (who: ShownStep["who"], name: string | null) =>
  name ? `${doerWords[who]}: ${name}` : doerWords[who];

function Due({ step }: { step: ShownStep }) {
  if (!step.dueOn) return "–";
  return (
    <>
      {formatShortDate(step.dueOn)}{" "}
      {isOverdue(step, today()) && <Badge tone="asks">überfällig</Badge>}
    </>
  );
}

function State({ step: { state, reason, settledOn, settledBy } }: { step: ShownStep }) {
  const reasons: Readonly<Record<string, string>> = dropReasonWords;
  if (state === "open") return stepStateWords.open;
  return (
    <>
      <Badge tone={state === "done" ? "fits" : "plain"}>{stepStateWords[state]}</Badge>
      <span className="block text-soft">
        {reason && `${reasons[reason] ?? reason}, `}
        {settledOn && formatShortDate(settledOn)}
        {settledBy && `, ${settledBy}`}
      </span>
    </>
  );
}

function Tick({ step, address }: { step: ShownStep; address: string }) {
  const open = step.state === "open";
  return (
    <form action={`${address}/${step.id}/${open ? "finish" : "reopen"}`} method="post">
      <input type="hidden" name="version" value={step.version} />
      <button className="button quiet" type="submit">
        {open ? "Erledigt" : "Wieder offen"}
        <span className="sr-only">: {stepWords(step)}</span>
      </button>
    </form>
  );
}
