import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { columns } from "./columns";

/** When a plan was begun, agreed, looked at again, and what of it was done. */
export async function planEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const plans = await tx.supportPlan.findMany({
    where: { caseFile: { personId } },
    include: { goals: { include: { steps: true } } },
  });
  return plans.flatMap((plan) => {
    const href = `/intern/case-files/${plan.caseFileId}/support-plan/${plan.id}`;
    const same = { kind: "plan" as const, by: null, href };
    const on = (what: string, at: string | null, text: string, note: string | null = null) =>
      at ? [{ ...same, id: `plan-${what}-${plan.id}`, at: plainDate.parse(at), text, note }] : [];
    const steps = plan.goals.flatMap((goal) => goal.steps);
    return [
      {
        ...same,
        id: `plan-${plan.id}`,
        at: plan.createdAt,
        text: `Förderplan ${plan.number} begonnen`,
      },
      ...on("agreed", plan.agreedOn, `Förderplan ${plan.number} vereinbart`),
      ...(plan.setAsideAt
        ? [
            {
              ...same,
              id: `plan-aside-${plan.id}`,
              at: plan.setAsideAt,
              text: `Förderplan ${plan.number} gilt nicht mehr: Beim Zusammenführen kam ein anderer dazu`,
            },
          ]
        : []),
      ...on(
        "carried",
        plan.carriedOn,
        `Entschieden, was von Förderplan ${plan.number} im geltenden weitergeht`,
      ),
      ...on(
        "reviewed",
        plan.reviewedOn,
        `Förderplan ${plan.number} durchgesehen`,
        unsealOptional(columns.review, plan.id, plan.reviewSealed),
      ),
      ...steps.flatMap((step) =>
        step.settledOn
          ? [
              {
                ...same,
                id: `plan-step-${step.id}`,
                at: plainDate.parse(step.settledOn),
                by: step.settledById ? { userId: step.settledById } : null,
                text:
                  step.state === "done"
                    ? "Schritt des Förderplans erledigt"
                    : "Schritt des Förderplans gestrichen",
                changes: step.common ? [{ field: "step", from: null, to: step.common }] : [],
                note: unsealOptional(columns.step, step.id, step.textSealed),
              },
            ]
          : [],
      ),
    ];
  });
}
