import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { changedFor } from "@/domain/planned-hour/changed";
import { takeBackAbout } from "@/domain/planned-hour/mail-about";
import { wouldCome } from "@/domain/planned-hour/to-tell";
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
  const wouldBeThere = conference.personOwedAt !== null || (await isExpecting(tx, conference));
  // Who said themselves that they cannot, knows.
  const tellPerson = reason !== "person" && wouldBeThere && wouldCome(conference);
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
  return { from: conference.state, to: "cancelled", tellPerson, mails };
}

/** What the log says of a conference that was held or cancelled. */
export function settledSubject(target: LoadedConference, moved?: Settled) {
  return { ...subjectOf(target), detail: moved && { from: moved.from, to: moved.to } };
}
