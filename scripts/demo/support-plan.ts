import type { StaffActor } from "@/domain/access/actor";
import { agreePlan } from "@/domain/support-plan/agree";
import { addGoal, startPlan } from "@/domain/support-plan/goals";
import { readPlans } from "@/domain/support-plan/queries";
import { addStep } from "@/domain/support-plan/steps";
import { today } from "@/lib/clock";
import { addDays } from "@/lib/plain-date";

/** A plan that somebody follows, with a step that is due this week. */
export async function agreeDemoPlan(
  actor: StaffActor,
  { caseFileId, needId }: { readonly caseFileId: string; readonly needId: string },
): Promise<void> {
  const { id } = await startPlan(actor, { caseFileId });
  const goal = await addGoal(actor, {
    planId: id,
    needId,
    text: "Im September eine Ausbildung anfangen",
    ownText: "أريد أن أبدأ التدريب المهني (Ausbildung) في أيلول",
  });
  const steps = [
    { common: "writeCv", who: "person", dueOn: addDays(today(), 4) },
    { common: "bringCertificates", who: "person", dueOn: addDays(today(), 10) },
    {
      stepText: "Im Betrieb nach dem Praktikum fragen",
      ownStepText: "سؤال الشركة عن التدريب العملي (Praktikum)",
      ...{ who: "carrier", whoName: "Musterwerk Bergisch", dueOn: addDays(today(), 20) },
    },
  ];
  for (const step of steps) await addStep(actor, { goalId: goal.id, ...step });
  const { plans } = await readPlans(actor, { caseFileId });
  await agreePlan(actor, {
    ...{ id, version: plans[0]?.version, agreedOn: today(), agreedHow: "signed" },
    ...{ language: "ar", interpreter: "yes", reviewOn: addDays(today(), 90) },
  });
}
