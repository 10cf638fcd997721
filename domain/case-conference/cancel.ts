import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type LoadedConference, subjectOf } from "./load";
import type { cancelReasons } from "./rules";
import { callOff } from "./tell";
import { updateConference } from "./write";

type Cancelling = { readonly version: number; readonly reason: (typeof cancelReasons)[number] };

/**
 * A planned conference does not take place; who was invited is told so. Inside the caller's transaction.
 * @throws AppError "conflict"
 */
export async function cancelPlanned(
  tx: Tx,
  { userId }: StaffActor,
  conference: LoadedConference,
  { version, reason }: Cancelling,
): Promise<{ from: string; to: string }> {
  await updateConference(tx, conference, version, {
    ...{ state: "cancelled", cancelReason: reason },
    ...{ settledAt: now(), settledById: userId },
  });
  for (const participant of conference.participants) await callOff(tx, conference, participant);
  return { from: conference.state, to: "cancelled" };
}

/** What the log says of a conference that was held or cancelled. */
export function settledSubject(target: LoadedConference, moved?: { from: string; to: string }) {
  return { ...subjectOf(target), detail: moved };
}
