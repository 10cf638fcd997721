import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readPlan } from "@/domain/support-plan/queries";
import { Desk } from "../../../../desk";
import { idFrom, inItsCaseFile, orNotFound } from "../../../../page-tools";
import { GoalsList } from "../goals-list";
import { PlanHead } from "../plan-head";
import { planName } from "../plan-words";

type Props = { params: Promise<{ id: string; plan: string }> };

/** A plan as it stands or stood, to be read. */
export default async function PlanPage({ params }: Props) {
  const actor = await requireStaff();
  const { id, plan: planId } = await params;
  const { name, publicCode, language, plan } = await orNotFound(
    readPlan(actor, { id: idFrom(planId) }),
  );
  await inItsCaseFile({ id, caseFileId: plan.caseFileId, part: `support-plan/${planId}` });
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Förderplan ${publicCode}`}
      heading={planName(plan)}
      lead={
        <a href={`/intern/case-files/${id}/support-plan`}>
          Förderplan: <bdi>{name}</bdi>
        </a>
      }
    >
      <Panel title="Was vereinbart war">
        <PlanHead plan={plan} language={language} />
        <GoalsList plan={plan} closed />
      </Panel>
    </Desk>
  );
}
