import "server-only";
import { z } from "zod";
import type { StaffActor, System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { outreachDecided, type ReachState, reachDecisions } from "@/domain/contact/reach";
import { isNotAccompanied } from "@/domain/person/accompanied";
import { profileOf } from "@/domain/person/profile";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice, versioned } from "@/lib/form-fields";
import { yearsBetween } from "@/lib/plain-date";
import type { Where } from "./listing";
import { loadEntry } from "./load";

/**
 * A person decides about an entry without a try: one more try, or that there is none any more; and
 * takes that back. Of whoever is accompanied there is nothing to decide here.
 * @throws AppError "invalid" (notNow) where it changes nothing, "conflict" when another was first
 */
export const decideEntry = command({
  action: "roster.decide",
  input: z.object({ ...versioned, decision: choice(reachDecisions) }),
  target: (tx, { id }, _actor: StaffActor) => loadEntry(tx, id),
  run: async ({ tx, input, target }) => {
    const outreach = outreachDecided(target.reach, input.decision);
    if (!outreach) throw invalid("decision", "notNow");
    const more = input.decision === "moreAttempts";
    const { count } = await tx.rosterEntry.updateMany({
      where: { id: target.id, version: input.version },
      data: {
        version: { increment: 1 },
        // Whoever wants another try has seen that the list does not name the person any more.
        ...(more || input.decision === "reopen" ? { missingSince: null } : {}),
        ...(more ? { moreAttempts: target.attempts + 1 } : { outreach, outreachSince: now() }),
        ...(input.decision === "reopen" ? { attempts: 0, moreAttempts: 0 } : {}),
      },
    });
    if (count === 0) throw conflict();
    return movedTo(target.reach, outreach);
  },
  subject: ({ id }, moved) => ({
    type: "roster",
    ids: [id],
    detail: moved,
  }),
});

/** As the log names it: some of these words are states of other things too. */
function movedTo(from: ReachState, to: ReachState) {
  return { from: `roster.${from}`, to: `roster.${to}` };
}

/** Who is accompanied, has refused or has moved stays what they are. */
const soughtOut = {
  outreach: { in: ["unknown", "attempted", "reached"] },
  person: { mergedIntoId: null, ...isNotAccompanied },
} satisfies Where;

const ageOutOne = command({
  action: "roster.ageOut",
  input: z.object({ id: z.uuid() }),
  target: (tx, { id }, _actor: System) => tx.rosterEntry.findUnique({ where: { id } }),
  run: async ({ tx, target }) => {
    // Somebody may have spoken with them since the list was read.
    const { count } = await tx.rosterEntry.updateMany({
      where: { id: target.id, version: target.version, ...soughtOut },
      data: { outreach: "agedOut", outreachSince: now(), version: { increment: 1 } },
    });
    return count === 0 ? undefined : movedTo(target.outreach, "agedOut");
  },
  subject: ({ id }, moved) => ({ type: "roster", ids: [id], detail: moved }),
});

/**
 * Marks who has grown too old for the programme and is not accompanied: nobody seeks them out any
 * more, and they stay on the list. Who is accompanied, or has refused, stays what they are.
 * @returns how many there were
 */
export async function ageOutEntries(actor: System): Promise<number> {
  const entries = await db.rosterEntry.findMany({
    where: soughtOut,
    select: { id: true, person: true },
  });
  const tooOld = entries.filter(({ person }) => {
    const { birthDate } = profileOf(person);
    return birthDate && yearsBetween(birthDate, today()) > city().targetAge.to;
  });
  for (const { id } of tooOld) await ageOutOne(actor, { id });
  return tooOld.length;
}
