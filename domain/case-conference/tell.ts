import "server-only";
import { putIntoOutbox, takeBack } from "@/domain/mail/outbox";
import { hasBegun } from "@/domain/planned-hour/changed";
import { takeBackAbout } from "@/domain/planned-hour/mail-about";
import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { columns } from "./columns";
import { hasLeft } from "./invitation";
import { type LoadedConference, type LoadedParticipant, loadConference } from "./load";
import { conferenceMail, type Told } from "./mail";
import { frameOf } from "./present";
import { isExpecting, owePerson } from "./tell-person";

type Hour = Pick<LoadedConference, "day" | "time">;

function beginOf({ day, time }: Hour): Date {
  return berlinMoment(plainDate.parse(day), time);
}

const latest = (one: Date, other: Date) => (one > other ? one : other);

/** Invites somebody by mail. @returns false where nobody knows an address */
export async function invite(
  tx: Tx,
  conference: LoadedConference,
  participant: LoadedParticipant,
): Promise<boolean> {
  if (!(await write(tx, "invited", conference, participant))) return false;
  await setInvited(tx, participant, now());
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
  await takeBackAbout(tx, after.id);
  if ((await isExpecting(tx, before)) && !(hasBegun(before) && hasBegun(after))) {
    await owePerson(tx, before);
  }
  const sequence = after.sequence + 1;
  await tx.caseConference.update({ where: { id: after.id }, data: { sequence } });
  // What was said by hand does not hold any more either: it is to be said again.
  await tx.conferenceParticipant.updateMany({
    where: { conferenceId: after.id },
    data: { invitedByHandAt: null },
  });
  const present = { ...after, sequence };
  for (const participant of after.participants.filter(({ invitedAt }) => invitedAt)) {
    if (await hasHeard(tx, participant)) {
      // Who knows of an hour to come would come then, though it is another one now that has begun.
      await write(tx, "changed", present, participant, before);
    } else if (!(await write(tx, "invited", present, participant))) {
      // What waited was taken back and nothing is sent in its place: they are not invited.
      await setInvited(tx, participant, null);
    }
  }
}

function setInvited(tx: Tx, { id }: LoadedParticipant, invitedAt: Date | null) {
  return tx.conferenceParticipant.update({ where: { id }, data: { invitedAt } });
}

/**
 * Tells somebody that they are not expected any more, where they have heard that they are.
 * @returns whether a mail is written to them
 */
export async function callOff(
  tx: Tx,
  conference: LoadedConference,
  participant: LoadedParticipant,
): Promise<boolean> {
  if (!participant.invitedAt) return false;
  if (!(await hasHeard(tx, participant))) {
    await takeBackAll(tx, participant);
    return false;
  }
  // What is called off counts as one change more (RFC 5546): whoever is invited again later gets a
  // higher number than that.
  const { sequence } = await tx.caseConference.update({
    where: { id: conference.id },
    data: { sequence: { increment: 1 } },
    select: { sequence: true },
  });
  return write(tx, "calledOff", { ...conference, sequence }, participant);
}

/**
 * What was written to a former address of somebody stays its own: it invites nobody at the new one, and
 * that it is called off there is not taken back.
 */
export async function leaveMails(tx: Tx, { id }: LoadedParticipant): Promise<void> {
  await tx.mail.updateMany({ where: { participantId: id }, data: { participantId: null } });
}

/**
 * Forgets an invitation that has not left, inside the caller's transaction: it waits no longer in the
 * outbox, and they are not invited.
 */
export async function uninvite(tx: Tx, participant: LoadedParticipant): Promise<void> {
  await takeBackAll(tx, participant);
  await setInvited(tx, participant, null);
}

/** Whether a mail to somebody has left, as it is now. */
async function hasHeard(tx: Tx, { id }: LoadedParticipant): Promise<boolean> {
  const mails = await tx.mail.findMany({ where: { participantId: id }, select: { state: true } });
  return hasLeft(mails);
}

/** @param known the hour they know of, where that is another one: until then they want to be told */
async function write(
  tx: Tx,
  told: Told,
  conference: LoadedConference,
  participant: LoadedParticipant,
  known: Hour = conference,
): Promise<boolean> {
  const recipient = unsealOptional(columns.mail, participant.id, participant.mailSealed);
  await takeBackAll(tx, participant);
  const expiresAt = latest(beginOf(conference), beginOf(known));
  if (recipient === null || expiresAt <= now()) return false;
  const { sequence } = conference;
  const frame = frameOf(conference);
  const before = told === "changed" ? await knownTo(tx, participant, known) : null;
  await putIntoOutbox(
    tx,
    conferenceMail({
      ...{ told, conference: frame, before, sequence, recipient, expiresAt },
      participantId: participant.id,
    }),
  );
  return true;
}

/** The hour that somebody's last mail named: what was changed since then they have not heard of. */
async function knownTo(tx: Tx, { id, conferenceId }: LoadedParticipant, before: Hour) {
  const last = await tx.mail.findFirst({
    where: { participantId: id, state: "sent" },
    orderBy: { createdAt: "desc" },
    select: { createdAt: true },
  });
  const move = await tx.conferenceMove.findFirst({
    where: { conferenceId, ...(last && { at: { gt: last.createdAt } }) },
    orderBy: { at: "asc" },
  });
  const { day, time } = move ? { day: move.fromDay, time: move.fromTime } : before;
  return { day: plainDate.parse(day), time };
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
