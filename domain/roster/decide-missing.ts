import "server-only";
import { randomUUID } from "node:crypto";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import {
  agesOf,
  type Chosen,
  chosenMissing,
  type MissingChoice,
  missingChoice,
} from "./chosen-missing";
import { writeDecisions } from "./decide-many";

/** In milliseconds: what each of thousands was before is kept. */
const patienceMs = 60_000;

/**
 * Decides the same about many whom no list names any more: those ticked, or all. It is decided about
 * all of them or about nobody, and about more than one only with a yes. Nobody is too old by one press
 * who by their birth date is not.
 * @throws AppError "invalid": missingChoice without a decision, or where nobody is ticked; notTooOld;
 *   askMany without that yes; "conflict" where one of them has changed since
 */
export const decideMissing = command({
  action: "roster.decide",
  patienceMs,
  input: missingChoice.extend({ confirmed: z.string().optional() }),
  target: async (tx, input, _actor: StaffActor) => {
    const { entries, changed } = await chosenMissing(tx, input);
    if (changed) throw conflict();
    return { entries };
  },
  run: async ({ tx, actor, input: { decision, confirmed }, target: { entries } }) => {
    if (entries.length === 0) throw invalid("picked", "missingChoice");
    if (decision === "agedOut" && (await agesOf(entries)).within > 0) {
      throw invalid("decision", "notTooOld");
    }
    if (entries.length > 1 && !confirmed) throw invalid("decision", "askMany");
    await writeDecisions(tx, entries, decision);
    const id = randomUUID();
    await tx.rosterDecision.create({
      data: { ...{ id, at: now(), userId: actor.userId, decision } },
    });
    await tx.rosterDecided.createMany({ data: entries.map((entry) => asItWas(id, entry)) });
    return { count: entries.length };
  },
  subject: ({ entries }) => ({ type: "roster", ids: entries.map(({ id }) => id) }),
});

function asItWas(decisionId: string, entry: Chosen) {
  const { id: entryId, version, outreach, outreachSince, missingSince, moreAttempts } = entry;
  return {
    ...{ decisionId, entryId, version: version + 1 },
    ...{ outreach, outreachSince, missingSince, moreAttempts },
  };
}

/** What a decision about many would change, in figures: how many there are, and how far each has come. */
export const foreseeMissing = query({
  action: "roster.list",
  target: async (tx: Tx, input: MissingChoice, _actor: StaffActor) => {
    const { entries } = await chosenMissing(tx, input);
    return { entries, ages: await agesOf(entries) };
  },
  present: ({ entries, ages }) => {
    const count = (state: Chosen["outreach"]) =>
      entries.filter(({ outreach }) => outreach === state).length;
    return {
      all: entries.length,
      ...{ reached: count("reached"), attempted: count("attempted"), unknown: count("unknown") },
      ...{ withinAge: ages.within, ageUnknown: ages.unknown },
    };
  },
  subject: ({ entries }) => ({ type: "roster", ids: entries.map(({ id }) => id) }),
});
