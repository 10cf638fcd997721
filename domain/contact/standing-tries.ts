import "server-only";
import { z } from "zod";
import { openedFile } from "@/domain/opened-file/kept";
import { berlinDate } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { isTalk, isVain, type OutreachState, outreachAfter, outreachByTries } from "./reach";
import { resultIn } from "./vocabulary";

/** What the next try of a person goes by, counted anew from the contacts that stand. */
export async function standingTries(tx: Tx, personId: string) {
  const standing = await tx.contact.findMany({
    where: { personId, takenBackAt: null },
    orderBy: { at: "desc" },
    select: { at: true, medium: true, result: true },
  });
  const [last] = standing;
  const reached = standing.findIndex(({ result }) => !isVain(resultIn(result)));
  return {
    attempts: reached < 0 ? standing.length : reached,
    lastTryOn: last ? berlinDate(last.at) : null,
    lastMedium: last?.medium ?? null,
    wrongNumber: last?.result === "wrongDetails" && last.medium !== "visit",
  };
}

/**
 * What is known of a person without what was decided about them, and since when; null where that is
 * nothing. Whoever was accompanied has been spoken with, until the day on which it ended.
 */
export async function standingOutreach(tx: Tx, personId: string) {
  const tries = await tx.contact.findMany({
    where: { personId, takenBackAt: null },
    orderBy: { at: "asc" },
    select: { at: true, result: true },
  });
  const accompaniedUntil = await lastClosing(tx, personId);
  if (accompaniedUntil) return { outreach: "reached" as const, since: accompaniedUntil };
  const outreach = outreachByTries(tries.map(({ result }) => resultIn(result)));
  const talk = tries.find(({ result }) => isTalk(resultIn(result)));
  return { outreach, since: (talk ?? tries[0])?.at ?? null };
}

const neverWas = z.object({ neverWas: z.uuid() });

/** Case files that were made by saying by a slip that the person wrote a request: the log names them. */
async function madeByRequest(tx: Tx, personId: string): Promise<string[]> {
  const done = await tx.auditEvent.findMany({
    where: { action: "contactRequest.disprove", outcome: "done", subjectIds: { has: personId } },
    select: { detail: true },
  });
  return done.flatMap(({ detail }) => neverWas.safeParse(detail).data?.neverWas ?? []);
}

/** A case file that a mistaken contact or request had opened is no word of having accompanied anybody. */
async function lastClosing(tx: Tx, personId: string): Promise<Date | null> {
  const mistaken = await tx.contact.findMany({
    where: { personId, takenBackAt: { not: null } },
    select: { openedFile: true },
  });
  const opened = mistaken.map(({ openedFile: file }) => openedFile.nullable().parse(file));
  const { _max: last } = await tx.caseFile.aggregate({
    where: {
      ...{ personId, state: "closed" },
      id: {
        notIn: [
          ...opened.flatMap((file) => (file && file.closedAt === null ? [file.id] : [])),
          ...(await madeByRequest(tx, personId)),
        ],
      },
    },
    _max: { closedAt: true },
  });
  return last.closedAt;
}

type TakenBack = {
  readonly id: string;
  readonly personId: string;
  readonly loggedAt: Date;
  readonly outreachBefore: OutreachState | null;
  readonly result: string;
};

/**
 * What is known of a person without a contact that never was: what the later ones say stays. `known`
 * where it does not follow from these contacts alone, since a person, or a list, has said something else.
 */
export async function outreachWithout(
  tx: Tx,
  { id, personId, loggedAt, outreachBefore, result }: TakenBack,
  known: OutreachState,
): Promise<OutreachState> {
  if (outreachBefore === null) return known;
  const later = await tx.contact.findMany({
    where: { personId, takenBackAt: null, loggedAt: { gte: loggedAt }, id: { not: id } },
    orderBy: { loggedAt: "asc" },
    select: { result: true },
  });
  const after = (before: OutreachState, said: string) => outreachAfter(before, resultIn(said));
  const since = (before: OutreachState) =>
    later.reduce((state, each) => after(state, each.result), before);
  return since(after(outreachBefore, result)) === known ? since(outreachBefore) : known;
}
