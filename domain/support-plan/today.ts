import "server-only";
import type { Task } from "@/domain/today-task";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { ofAccompanied } from "./load";

const plan = {
  select: { caseFileId: true, caseFile: { select: { personId: true } } },
} as const;

/** Steps of agreed plans whose last day is over, and plans that are to be looked at again. */
export async function planTasks(tx: Tx): Promise<Task[]> {
  const [steps, plans] = await Promise.all([
    tx.planStep.findMany({
      where: {
        state: "open",
        dueOn: { lt: today() },
        goal: { plan: { state: "agreed", ...ofAccompanied } },
      },
      select: { id: true, dueOn: true, who: true, goal: { select: { plan } } },
    }),
    tx.supportPlan.findMany({
      where: { state: "agreed", reviewOn: { lte: today() }, ...ofAccompanied },
      select: { id: true, reviewOn: true, ...plan.select },
    }),
  ]);
  const task = (id: string, day: string | null, of: (typeof steps)[number]["goal"]["plan"]) => {
    const dueOn = plainDate.parse(day);
    return {
      ...{ kind: "planStep" as const, id, dueOn, since: dueOn, dueAt: null, version: null },
      who: { personId: of.caseFile.personId },
      href: `/intern/case-files/${of.caseFileId}/support-plan`,
    };
  };
  return [
    ...steps.map(({ id, dueOn, who, goal }) => ({
      ...task(id, dueOn, goal.plan),
      about:
        who === "caseworker"
          ? "Förderplan: ein eigener Schritt ist überfällig"
          : "Förderplan: ein Schritt ist überfällig, bitte nachfragen",
    })),
    ...plans.map((each) => ({
      ...task(each.id, each.reviewOn, each),
      about: "Förderplan gemeinsam ansehen",
    })),
  ];
}
