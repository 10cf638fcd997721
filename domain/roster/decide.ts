import "server-only";
import { z } from "zod";
import type { StaffActor, System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import {
  outreachDecided,
  type ReachDecision,
  type ReachState,
  reachDecisions,
} from "@/domain/contact/reach";
import { standingOutreach } from "@/domain/contact/standing-tries";
import { profileOf } from "@/domain/person/profile";
import { isWithinAge, oldest } from "@/domain/person/target-age";
import { changedOnce } from "@/domain/sent-before";
import { now, today } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { choice, versioned } from "@/lib/form-fields";
import { yearsBetween } from "@/lib/plain-date";
import { soughtOut } from "./listing";
import { loadEntry } from "./load";

/**
 * A person decides about an entry without a try: one more try, or that there is none any more; and
 * takes that back. Of whoever is accompanied there is nothing to decide here.
 * @param input `confirmed`: yes, too old although by the birth date they are not; or yes, not of the target
 * group at all, and on the list by mistake
 * @throws AppError "invalid": notNow where it changes nothing, askNotTooOld or askNotMeant without that yes;
 * "conflict" when another was first
 */
export const decideEntry = command({
  action: "roster.decide",
  input: z.object({
    ...versioned,
    decision: choice(reachDecisions),
    confirmed: z.string().optional(),
  }),
  target: (tx, { id }, _actor: StaffActor) => loadEntry(tx, id),
  again: (seen) => (changedOnce(seen) ? movedTo(seen.target.reach, seen.target.reach) : undefined),
  run: ({ tx, input, target }) => {
    if (target.version !== input.version) throw conflict();
    const { decision, confirmed } = input;
    if (decision === "agedOut" && !confirmed && isWithinAge(target.profile.birthDate)) {
      throw invalid("decision", "askNotTooOld");
    }
    if (decision === "notMeant" && !confirmed) throw invalid("decision", "askNotMeant");
    return writeDecision(tx, target, decision);
  },
  subject: ({ id }, moved) => ({
    type: "roster",
    ids: [id],
    detail: moved,
  }),
});

type Decided = {
  readonly id: string;
  readonly personId: string;
  readonly version: number;
  readonly reach: ReachState;
  readonly attempts: number;
};

/**
 * Writes what was decided about an entry, unless somebody has changed it since it was loaded. Who is
 * taken up again loses the decision alone: the talks that stand have been, and the tries stay counted.
 * @returns from which state to which it moved
 * @throws AppError "invalid" (notNow), "conflict"
 */
async function writeDecision(tx: Tx, entry: Decided, decision: ReachDecision) {
  const standing = decision === "reopen" ? await standingOutreach(tx, entry.personId) : notAsked;
  const outreach = outreachDecided(entry.reach, decision, standing.outreach);
  if (!outreach) throw invalid("decision", "notNow");
  const more = decision === "moreAttempts";
  const { count } = await tx.rosterEntry.updateMany({
    where: { id: entry.id, version: entry.version },
    data: {
      version: { increment: 1 },
      // Whoever wants another try has seen that the list does not name the person any more.
      ...(more || decision === "reopen" ? { missingSince: null } : {}),
      ...(more
        ? { moreAttempts: entry.attempts + 1 }
        : { outreach, outreachSince: standing.since ?? now() }),
    },
  });
  if (count === 0) throw conflict();
  return movedTo(entry.reach, outreach);
}

/** What stands apart from decisions matters only where one is lifted. */
const notAsked = { outreach: "unknown", since: null } as const;

/** As the log names it: some of these words are states of other things too. */
function movedTo(from: ReachState, to: ReachState) {
  return { from: `roster.${from}`, to: `roster.${to}` };
}

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
    return birthDate && yearsBetween(birthDate, today()) > oldest();
  });
  for (const { id } of tooOld) await ageOutOne(actor, { id });
  return tooOld.length;
}
