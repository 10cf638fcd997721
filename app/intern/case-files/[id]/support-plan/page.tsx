import { DraftField } from "@/components/form/draft-field";
import { KeyField } from "@/components/form/key-field";
import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readPlans } from "@/domain/support-plan/queries";
import { goalsMayChange, isCurrent, undecidedGoals } from "@/domain/support-plan/rules";
import { Desk } from "../../../desk";
import { noticeFor } from "../../../notices";
import { pageFormsOfNow } from "../../../page-forms";
import { idFrom, isAboutRemoved, orNotFound, type Query, queryValue } from "../../../page-tools";
import { GoesOnElsewhere } from "../state-panel";
import { AgreePanel, ReviewPanel } from "./agree-panel";
import { GoalFields } from "./goal-fields";
import { GoalsList } from "./goals-list";
import { PlanErrors } from "./plan-errors";
import { PlanHead } from "./plan-head";
import { planLabels, planName } from "./plan-words";
import { SetAsidePanel } from "./set-aside-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

const formNames = [
  ...(["plan-start", "plan-goal", "plan-agree", "plan-review", "plan-carry"] as const),
  // Of a goal's and a step's page, once it was removed.
  ...(["plan-step", "plan-step-words"] as const),
];

/** The plan that is written or followed, and those before it. */
export default async function SupportPlanPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readPlans(actor, { caseFileId: id }));
  const draft = await queryValue(searchParams, "draft");
  const isRemoved = await isAboutRemoved(searchParams);
  const { back, name, forms } = await pageFormsOfNow(formNames, draft, planLabels, isRemoved);
  const gone = name === "plan-goal" ? ("goal" as const) : ("step" as const);
  const about = back?.value("planId") || back?.value("id");
  const goal = forms.of("plan-goal");
  const current = file.plans.find(isCurrent);
  const asides = file.plans.filter((plan) => undecidedGoals(plan).length > 0);
  const earlier = file.plans.filter((plan) => plan !== current && !asides.includes(plan));
  const writes = current && !file.closed;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Förderplan ${file.publicCode}`}
      heading="Förderplan"
      lead={
        <a href={`/intern/case-files/${id}`}>
          Fallakte: <bdi>{file.name}</bdi>
        </a>
      }
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <PlanErrors
        {...{ actor, form: back, needs: file.needs }}
        {...(isRemoved && { removed: gone })}
        plan={file.plans.find((plan) => plan.id === about)}
      />
      {file.goesOnIn && <GoesOnElsewhere caseFileId={file.goesOnIn} part="/support-plan" />}
      {current ? (
        <Panel title={planName(current)}>
          <PlanHead plan={current} language={file.language} />
          <GoalsList plan={current} closed={file.closed} />
        </Panel>
      ) : file.goesOnIn ? null : (
        <Start caseFileId={id} closed={!file.mayBegin} again={earlier.length > 0} />
      )}
      {writes && goalsMayChange(current) && (
        <>
          <Panel title="Ziel aufschreiben">
            <form action={`/intern/case-files/${id}/support-plan/goals`} method="post" noValidate>
              <DraftField token={goal.draft} />
              <KeyField value={goal.value("key")} />
              <input type="hidden" name="planId" value={current.id} />
              <GoalFields form={goal} needs={file.needs} language={file.language} />
              <button className="button mt-4" type="submit">
                Ziel speichern
              </button>
            </form>
          </Panel>
          <AgreePanel plan={current} form={forms.of("plan-agree")} language={file.language} />
        </>
      )}
      {current &&
        asides.map((plan) => (
          <SetAsidePanel
            key={plan.id}
            plan={plan}
            current={current}
            form={forms.ofRow("plan-carry", plan.id)}
            language={file.language}
            closed={file.closed}
          />
        ))}
      {writes && current.state === "agreed" && (
        <ReviewPanel plan={current} form={forms.of("plan-review")} />
      )}
      {earlier.length > 0 && (
        <Panel title="Frühere Pläne">
          <ul className="mt-2 grid gap-1">
            {earlier.map((plan) => (
              <li key={plan.id}>
                <a
                  className="inline-flex min-h-11 items-center"
                  href={`/intern/case-files/${id}/support-plan/${plan.id}`}
                >
                  {planName(plan)}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
    </Desk>
  );
}

type StartProps = { caseFileId: string; closed: boolean; again: boolean };

function Start({ caseFileId, closed, again }: StartProps) {
  return (
    <Empty>
      {again ? "Der letzte Plan ist durchgesehen. " : "Noch ist nichts vereinbart. "}
      Ein Förderplan hält fest, was die Person erreichen will und wer bis wann was tut.
      {!closed && (
        <form
          className="mt-3"
          action={`/intern/case-files/${caseFileId}/support-plan/start`}
          method="post"
        >
          <button className="button" type="submit">
            Förderplan beginnen
          </button>
        </form>
      )}
    </Empty>
  );
}
