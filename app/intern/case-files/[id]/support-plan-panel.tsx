import { Badge, Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { readPlans } from "@/domain/support-plan/queries";
import { isCurrent, isOverdue, undecidedGoals } from "@/domain/support-plan/rules";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { orNotFound } from "../../page-tools";
import { planName, stepWords } from "./support-plan/plan-words";

type Props = { readonly actor: StaffActor; readonly caseFileId: string };

/** What is agreed with the person, and which steps are open. */
export async function CaseSupportPlan({ actor, caseFileId }: Props) {
  const { plans, elsewhere } = await orNotFound(readPlans(actor, { caseFileId }));
  const latest = plans.find(isCurrent) ?? plans[0];
  const undecided = plans.some((plan) => undecidedGoals(plan).length > 0);
  const open = (latest?.goals ?? [])
    .flatMap(({ steps }) => steps)
    .filter(({ state }) => state === "open");
  const reviewOn = latest?.state === "agreed" ? latest.reviewOn : null;
  return (
    <Panel title="Förderplan" id="support-plan">
      {latest ? (
        <p className="mt-1">
          {planName(latest)}
          {reviewOn && `, wieder ansehen am ${formatShortDate(reviewOn)}`}{" "}
          {reviewOn && reviewOn <= today() && <Badge tone="asks">fällig</Badge>}
        </p>
      ) : elsewhere ? null : (
        <Empty>
          Noch kein Förderplan: Was will die Person erreichen, und wer tut was bis wann?
        </Empty>
      )}
      {latest?.state !== "reviewed" && open.length > 0 && (
        <ul className="mt-2 grid gap-1">
          {open.map((step) => (
            <li key={step.id}>
              <bdi>{stepWords(step)}</bdi>
              {step.dueOn && <span className="text-soft">, bis {formatShortDate(step.dueOn)}</span>}{" "}
              {isOverdue(step, today()) && <Badge tone="asks">überfällig</Badge>}
            </li>
          ))}
        </ul>
      )}
      {undecided && (
        <p className="mt-2">
          Beim Zusammenführen kam ein zweiter Plan dazu:{" "}
          <a href={`/intern/case-files/${caseFileId}/support-plan`}>Was davon geht weiter?</a>
        </p>
      )}
      {elsewhere && (
        <p className="mt-2">
          {latest ? "Ein weiterer Förderplan gilt in der" : "Der Förderplan steht in der"}{" "}
          <a href={`/intern/case-files/${elsewhere}/support-plan`}>anderen Fallakte</a>.
        </p>
      )}
      <a className="button quiet mt-3" href={`/intern/case-files/${caseFileId}/support-plan`}>
        Zum Förderplan
      </a>
    </Panel>
  );
}
