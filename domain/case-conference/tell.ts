import "server-only";
import { putIntoOutbox, takeBack } from "@/domain/mail/outbox";
import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { type LoadedConference, type LoadedParticipant, loadConference } from "./load";
import { conferenceMail, type Told } from "./mail";
import { frameOf } from "./present";
import { owePerson, personKnows } from "./tell-person";

/** True for a conference that has begun: nobody is told of it any more. */
export function hasBegun({ day, time }: Pick<LoadedConference, "day" | "time">): boolean {
  return berlinMoment(plainDate.parse(day), time) <= now();
}

/** Invites somebody by mail. @returns false where nobody knows an address */
export async function invite(
  tx: Tx,
  conference: LoadedConference,
  participant: LoadedParticipant,
): Promise<boolean> {
  if (!(await write(tx, "invited", conference, participant))) return false;
  await tx.conferenceParticipant.update({
    where: { id: participant.id },
    data: { invitedAt: now() },
  });
  return true;
}

/**
 * Tells those who are invited what has changed of hour, length or place; of anything else they know
 * nothing. What waits in the outbox and does not hold any more is taken back.
 * @param before the conference as it was
 */
export async function tellChange(tx: Tx, before: LoadedConference): Promise<void> {
  const after = await loadConference(tx, { id: before.id });
  if (!after || JSON.stringify(frameOf(before)) === JSON.stringify(frameOf(after))) return;
  if (personKnows(before) && !(hasBegun(before) && hasBegun(after))) await owePerson(tx, after);
  const sequence = after.sequence + 1;
  await tx.caseConference.update({ where: { id: after.id }, data: { sequence } });
  for (const participant of after.participants.filter(({ invitedAt }) => invitedAt)) {
    // To who never got the invitation, it is the first they hear of it.
    const told = (await hasHeard(tx, participant)) ? "changed" : "invited";
    await write(tx, told, { ...after, sequence }, participant);
  }
}

/** Tells somebody that they are not expected any more, where they have heard that they are. */
export async function callOff(
  tx: Tx,
  conference: LoadedConference,
  participant: LoadedParticipant,
): Promise<void> {
  if (!participant.invitedAt) return;
  if (!(await hasHeard(tx, participant))) return takeBackAll(tx, participant);
  // What is called off counts as one change more (RFC 5546): whoever is invited again later gets a
  // higher number than that.
  const { sequence } = await tx.caseConference.update({
    where: { id: conference.id },
    data: { sequence: { increment: 1 } },
    select: { sequence: true },
  });
  await write(tx, "calledOff", { ...conference, sequence }, participant);
}

/** Whether a mail to somebody has left. The outbox forgets its mails after some months: then they have. */
async function hasHeard(tx: Tx, { id }: LoadedParticipant): Promise<boolean> {
  const mails = await tx.mail.findMany({ where: { participantId: id }, select: { state: true } });
  return mails.length === 0 || mails.some(({ state }) => state === "sent");
}

async function write(
  tx: Tx,
  told: Told,
  conference: LoadedConference,
  participant: LoadedParticipant,
): Promise<boolean> {
  const recipient = unsealOptional(columns.mail, participant.id, participant.mailSealed);
  await takeBackAll(tx, participant);
  if (recipient === null || hasBegun(conference)) return false;
  const { sequence } = conference;
  const frame = frameOf(conference);
  await putIntoOutbox(
    tx,
    conferenceMail({ told, conference: frame, sequence, recipient, participantId: participant.id }),
  );
  return true;
}

async function takeBackAll(tx: Tx, { id }: LoadedParticipant): Promise<void> {
  const waiting = await tx.mail.findMany({
    where: { participantId: id, state: { in: ["waiting", "failed"] } },
    select: { id: true },
  });
  await takeBack(
    tx,
    waiting.map((mail) => mail.id),
  );
}
