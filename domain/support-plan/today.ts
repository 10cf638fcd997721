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
 * Steps of agreed plans whose last day is over, plans that are to be looked at again, what is to be decided
 * of one that a merge has set aside, and drafts to which nobody has agreed for {@link draftDays}: what a
 * review takes over goes on as one.
 */
export async function planTasks(tx: Tx): Promise<Task[]> {
  const longAgo = new Date(now().getTime() - draftDays * dayInMs);
  const [steps, plans, drafts] = await Promise.all([
    tx.planStep.findMany({
      where: {
        state: "open",
        dueOn: { lt: today() },
        goal: { plan: { state: "agreed", carriedOn: null, ...ofAccompanied } },
      },
      select: { id: true, dueOn: true, who: true, goal: { select: { plan } } },
    }),
    tx.supportPlan.findMany({
      where: {
        ...ofAccompanied,
        OR: [
          { state: "agreed", reviewOn: { lte: today() }, setAsideAt: null },
          // What a draft asks for was promised to nobody: it waits for the next review.
          { state: "agreed", setAsideAt: { not: null }, carriedOn: null },
        ],
      },
      select: { id: true, reviewOn: true, setAsideAt: true, ...plan.select },
    }),
    tx.supportPlan.findMany({
      where: { state: "draft", setAsideAt: null, createdAt: { lte: longAgo }, ...ofAccompanied },
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
      ...task(each.id, each.setAsideAt ? berlinDate(each.setAsideAt) : each.reviewOn, each),
      about: each.setAsideAt
        ? "Zwei Förderpläne: bitte entscheiden, was vom früheren weitergeht"
        : "Förderplan gemeinsam ansehen",
    })),
    ...drafts.map((each) => ({
      ...task(each.id, addDays(berlinDate(each.createdAt), draftDays), each),
      about: "Förderplan mit der Person vereinbaren",
    })),
  ];
}
