import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { owedAfter } from "@/domain/planned-hour/changed";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { versionedInput } from "./schema";

/** The person has heard of a conference: they were told, or their own page has shown it. */
export function personKnows({
  about,
  personToldAt,
  consents,
}: Pick<LoadedConference, "about" | "personToldAt" | "consents">): boolean {
  return about === "person" && (personToldAt !== null || consents.length > 0);
}

/**
 * Notes that somebody has to tell the person, inside the caller's transaction. Offices get a mail; the
 * person is told by people, in their language.
 * @param before the conference as they know it
 */
export async function owePerson(tx: Tx, before: LoadedConference): Promise<void> {
  await tx.caseConference.update({ where: { id: before.id }, data: owedAfter(before) });
}

/** The person was told how a conference is planned now, or that it is not, inside the caller's transaction. */
export async function personTold(
  tx: Tx,
  conference: { readonly id: string; readonly personId: string },
): Promise<void> {
  const { id, personId } = conference;
  await tx.caseConference.updateMany({
    where: { id, about: "person", caseFile: { personId } },
    data: { personToldAt: now() },
  });
  // One that is about general matters by now has been told them as well: they are not expected.
  await tx.caseConference.updateMany({
    where: { id, caseFile: { personId } },
    data: { personOwedAt: null },
  });
}

/** Somebody has told the person, without a message of the portal. A second press changes nothing. */
export const noteConferencePersonTold = command({
  action: "caseConference.notePersonTold",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  run: async ({ tx, target }) => {
    const { id, caseFile, personOwedAt } = target;
    if (!personOwedAt) return { id };
    await personTold(tx, { id, personId: caseFile.personId });
    return { id, moved: { from: "owed", to: "told" } };
  },
  subject: (target, result) => ({ ...subjectOf(target), detail: result?.moved }),
});
