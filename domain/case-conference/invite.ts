import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { lastDone } from "@/domain/audit/last";
import { command } from "@/domain/command";
import { hasBegun } from "@/domain/planned-hour/changed";
import { changedOnce } from "@/domain/sent-before";
import { berlinMoment } from "@/lib/berlin-instant";
import { berlinDate, now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import type { PlainDate } from "@/lib/plain-date";
import { invitationOf, isForHand, isUninvited } from "./invitation";
import {
  type LoadedConference,
  type LoadedParticipant,
  loadConference,
  loadParticipant,
  subjectOf,
} from "./load";
import { invitedByHandInput, versionedInput } from "./schema";
import { invite, uninvite } from "./tell";
import { mustAllow, updateConference } from "./write";

/**
 * Invites by mail all who are not invited yet, or whose invitation was thrown away, and whose address is
 * known. The mail names nobody, so it needs no consent.
 * @returns who was written to
 * @throws AppError "invalid": notNow, dateInPast once it has begun; "conflict"
 */
export const inviteParticipants = command({
  action: "caseConference.invite",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? asSaidBefore(seen.tx, seen.target) : undefined),
  run: async ({ tx, input, target }) => {
    mustAllow("invite", target);
    if (hasBegun(target)) throw invalid("", "dateInPast");
    await updateConference(tx, target, input.version, {});
    const invited: string[] = [];
    for (const each of target.participants.filter(isUninvited)) {
      if (await invite(tx, target, each)) invited.push(each.id);
    }
    return { invited };
  },
  subject: (target, result) => ({
    ...subjectOf(target),
    ids: [target.id, ...(result?.invited ?? [])],
  }),
});

/** The log names whom that press has written to. */
async function asSaidBefore(tx: Tx, { id }: LoadedConference) {
  const before = await lastDone(tx, "caseConference.invite", id);
  return { invited: before?.subjectIds.filter((each) => each !== id) ?? [] };
}

type Noted = {
  readonly id: string;
  readonly moved?: { readonly from: string; readonly to: string };
};

/**
 * Somebody was invited by telephone or by letter; noted also once it was held, with the day. What waits for
 * them in the outbox is taken back. Without a day the note is.
 * @throws AppError "invalid": notNow of one that was cancelled, or for who was invited by mail; of the
 *   day (invitedOn) missing, dateInFuture, afterConference, or the question askInvitedBeforeListed unless
 *   `sure` is that day; "conflict"
 */
export const noteInvitedByHand = command({
  action: "caseConference.noteInvited",
  input: invitedByHandInput,
  target: (tx, input, _actor: StaffActor) => loadParticipant(tx, input),
  again: ({ input, target: { conference } }) =>
    changedOnce({ input, target: conference }) ? { id: conference.id } : undefined,
  run: async ({ tx, input, target: { conference, participant } }): Promise<Noted> => {
    const { version, invitedOn, sure } = input;
    if (conference.state === "cancelled" || !isForHand(invitationOf(participant))) {
      throw invalid("", "notNow");
    }
    const { id, invitedByHandAt } = participant;
    if (!invitedOn && !invitedByHandAt) throw invalid("invitedOn", "missing");
    await updateConference(tx, conference, version, {});
    await uninvite(tx, participant);
    const on = invitedOn ? invitedMoment(conference, invitedOn) : null;
    if (invitedOn && invitedOn !== sure) askBeforeListed(conference, participant, invitedOn);
    await tx.conferenceParticipant.update({ where: { id }, data: { invitedByHandAt: on } });
    const said = (at: Date | null) => (at ? "invited" : "notInvited");
    return { id: conference.id, moved: { from: said(invitedByHandAt), to: said(on) } };
  },
  subject: ({ conference: { id, caseFileId }, participant }, result) => ({
    ...{ type: "caseConference", caseFileId },
    ...{ ids: [id, participant.id], detail: result?.moved },
  }),
});

/** Of another day than today no hour is known. */
function invitedMoment({ day }: LoadedConference, invitedOn: PlainDate): Date {
  if (invitedOn > today()) throw invalid("invitedOn", "dateInFuture");
  if (invitedOn > day) throw invalid("invitedOn", "afterConference");
  return invitedOn === today() ? now() : berlinMoment(invitedOn, "12:00");
}

/** What is written down after a conference was so by its day. @throws AppError "invalid" (invitedOn) */
function askBeforeListed(
  { day }: LoadedConference,
  { listedAt }: LoadedParticipant,
  invitedOn: PlainDate,
): void {
  const listedOn = berlinDate(listedAt);
  if (invitedOn < listedOn && invitedOn < day) throw invalid("invitedOn", "askInvitedBeforeListed");
}
