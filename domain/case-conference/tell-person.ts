import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedFor } from "@/domain/planned-hour/changed";
import { hasLeftAbout } from "@/domain/planned-hour/mail-about";
import { becameOf, personKnows } from "@/domain/planned-hour/own-conferences";
import { notedTold, toldBefore, toldTakenBack } from "@/domain/planned-hour/told";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { versionedInput } from "./schema";
import { updateConference } from "./write";

/**
 * The person would come: they know of it, or a mail has told them of which nobody has noted that it reached
 * them.
 */
export async function isExpecting(tx: Tx, row: LoadedConference): Promise<boolean> {
  return personKnows(row) || (row.about === "person" && (await hasLeftAbout(tx, row.id)));
}

/**
 * Notes that somebody has to tell the person, inside the caller's transaction. Offices get a mail; the
 * person is told by people, in their language.
 * @param before the conference as they know it
 */
export async function owePerson(tx: Tx, before: LoadedConference): Promise<void> {
  const data = changedFor(before, { isKnown: false });
  await tx.caseConference.update({ where: { id: before.id }, data });
}

type Owed = {
  readonly personOwedAt: Date | null;
  readonly knownDay?: string;
  readonly knownTime?: string;
};

/**
 * The person was told of a conference, inside the caller's transaction. One that is about general matters
 * by now has been told them as well: they are not expected.
 * @param owed since when something else is still to be told, null for nothing; and the hour they know
 * @throws AppError "conflict" when it is another meanwhile
 */
export async function personHasHeard(
  tx: Tx,
  { id, version, about }: LoadedConference,
  owed: Owed,
): Promise<void> {
  const { count } = await tx.caseConference.updateMany({
    where: { id, version },
    data: { ...owed, ...(about === "person" ? { personToldAt: now() } : {}) },
  });
  if (count === 0) throw conflict();
}

/**
 * Somebody has told the person how the form shows the conference, without a message of the portal: what
 * has changed, or that it takes place at all. A second press changes nothing.
 * @throws AppError "conflict" when it is another meanwhile
 */
export const noteConferencePersonTold = command({
  action: "caseConference.notePersonTold",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: ({ target: { id, personOwedAt } }) => (personOwedAt ? undefined : { id }),
  run: async ({ tx, input: { version }, target }) => {
    const { id, personOwedAt, personToldAt } = target;
    if (!personOwedAt && personKnows(target)) return { id };
    if (target.version !== version) throw conflict();
    await personHasHeard(tx, target, { personOwedAt: null });
    return personOwedAt ? { id, moved: notedTold(personOwedAt, personToldAt) } : { id };
  },
  subject: (target, result) => ({ ...subjectOf(target), detail: result?.moved }),
});

/** What the log says of somebody having told the person, where that can be taken back; or null. */
export function conferenceToldBefore(tx: Tx, row: LoadedConference) {
  return toldBefore(tx, "caseConference.notePersonTold", { ...row, became: becameOf(row) });
}

/**
 * Takes back that somebody has told the person: noted by a slip. Somebody has to tell them, as before.
 * @throws AppError "invalid" (notNow) where there is nothing to take back, "conflict"
 */
export const takeConferenceToldBack = command({
  action: "caseConference.notePersonTold",
  input: z.object({ id: z.uuid() }),
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: ({ target }) => (target.personOwedAt ? toldTakenBack : undefined),
  run: async ({ tx, target }) => {
    const told = await conferenceToldBefore(tx, target);
    if (!told) throw invalid("", "notNow");
    const { owedAt: personOwedAt, toldAt: personToldAt } = told;
    await updateConference(tx, target, target.version, { personOwedAt, personToldAt });
    return toldTakenBack;
  },
  subject: (target, result) => ({ ...subjectOf(target), detail: result?.moved }),
});
