import "server-only";
import type { Task } from "@/domain/today-task";
import { berlinDate, now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { ofAccompanied } from "./load";
import { draftDays } from "./rules";

const plan = {
  select: { caseFileId: true, caseFile: { select: { personId: true } } },
} as const;

const dayInMs = 86_400_000;

/**
 * Steps of agreed plans whose last day is over, plans that are to be looked at again, and drafts to
 * which nobody has agreed for {@link draftDays}: what a review takes over goes on as one.
 */
export async function planTasks(tx: Tx): Promise<Task[]> {
  const longAgo = new Date(now().getTime() - draftDays * dayInMs);
  const [steps, plans, drafts] = await Promise.all([
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
    tx.supportPlan.findMany({
      where: { state: "draft", createdAt: { lte: longAgo }, ...ofAccompanied },
      select: { id: true, createdAt: true, ...plan.select },
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
    ...drafts.map((each) => ({
      ...task(each.id, addDays(berlinDate(each.createdAt), draftDays), each),
      about: "Förderplan mit der Person vereinbaren",
    })),
  ];
}
