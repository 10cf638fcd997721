import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import type { Further } from "@/domain/command";
import { changedFor } from "@/domain/planned-hour/changed";
import { takeBackAbout } from "@/domain/planned-hour/mail-about";
import { wouldCome } from "@/domain/planned-hour/to-tell";
import { notedTold } from "@/domain/planned-hour/told";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type LoadedConference, subjectOf } from "./load";
import type { cancelReasons } from "./rules";
import { callOff } from "./tell";
import { isExpecting } from "./tell-person";
import { updateConference } from "./write";

/** From where to where, whether somebody has to tell the person, and whether anybody is written to. */
type Settled = {
  readonly from: string;
  readonly to: string;
  readonly tellPerson?: boolean;
  readonly mails?: boolean;
  /** What is noted along with it. */
  readonly further?: readonly Further[];
};
type Cancelling = { readonly version: number; readonly reason: (typeof cancelReasons)[number] };

/**
 * A planned conference does not take place; who was invited is told so, and the person by somebody.
 * Inside the caller's transaction.
 * @throws AppError "conflict"
 */
export async function cancelPlanned(
  tx: Tx,
  { userId }: StaffActor,
  conference: LoadedConference,
  { version, reason }: Cancelling,
): Promise<Settled> {
  // Where it is about general matters by now nobody may have told them so yet.
  const isExpected = conference.personOwedAt !== null || (await isExpecting(tx, conference));
  const wouldBeThere = isExpected && wouldCome(conference);
  // Who said themselves that they cannot, knows.
  const knows = reason === "person" && wouldBeThere;
  const tellPerson = wouldBeThere && !knows;
  await updateConference(tx, conference, version, {
    ...{ state: "cancelled", cancelReason: reason },
    ...{ settledAt: now(), settledById: userId },
    ...changedFor(conference, { isKnown: !tellPerson }),
    // What did not take place has no minutes, neither saved nor begun.
    minutesSealed: null,
  });
  await takeBackAbout(tx, conference.id);
  await tx.minutesDraft.deleteMany({ where: { conferenceId: conference.id } });
  let mails = false;
  for (const participant of conference.participants) {
    if (await callOff(tx, conference, participant)) mails = true;
  }
  const further = knows ? [knewAlready(conference)] : [];
  return { from: conference.state, to: "cancelled", tellPerson, mails, further };
}

/** That they know is noted with a reason alone: where it was a slip, that is taken back. */
function knewAlready(row: LoadedConference): Further {
  const detail = notedTold(row.personOwedAt ?? now(), row.personToldAt);
  return { action: "caseConference.notePersonTold", subject: { ...subjectOf(row), detail } };
}

/** What the log says of a conference that was held or cancelled. */
export function settledSubject(target: LoadedConference, moved?: Settled) {
  return { ...subjectOf(target), detail: moved && { from: moved.from, to: moved.to } };
}
