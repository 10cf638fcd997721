import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { sealOptional, unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { columns } from "./columns";
import { nobodyInvited, writeParticipants } from "./invited";
import { loadConference, loadParticipant, subjectOf } from "./load";
import { inviteInput, participantInput, takeOffInput } from "./schema";
import { callOff, leaveMails } from "./tell";
import { mustAllow, updateConference } from "./write";

/**
 * Takes more people onto the list of a planned conference. The person's consent does not name them yet.
 * @throws AppError "invalid": notNow, noParticipant, invitedTwice, unknownChoice; "conflict"
 */
export const addParticipants = command({
  action: "caseConference.change",
  input: inviteInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input, target }) => {
    mustAllow("change", target);
    if (nobodyInvited(input)) throw invalid("carriers", "noParticipant");
    await updateConference(tx, target, input.version, {});
    await writeParticipants(tx, target.id, target.participants, input);
    return { id: target.id };
  },
  subject: (target) => subjectOf(target),
});

/**
 * Notes who comes for somebody, and where they are written to. An address that was invited before is
 * told that it is not any more.
 * @throws AppError "invalid" (notNow), "conflict"
 */
export const changeParticipant = command({
  action: "caseConference.change",
  input: participantInput,
  target: (tx, input, _actor: StaffActor) => loadParticipant(tx, input),
  again: ({ input, target: { conference } }) =>
    changedOnce({ input, target: conference }) ? { id: conference.id } : undefined,
  run: async ({ tx, input, target: { conference, participant } }) => {
    mustAllow("change", conference);
    const { id } = participant;
    await updateConference(tx, conference, input.version, {});
    const before = unsealOptional(columns.mail, id, participant.mailSealed) ?? undefined;
    const isOther = before !== input.mail;
    if (isOther) {
      await callOff(tx, conference, participant);
      await leaveMails(tx, participant);
    }
    await tx.conferenceParticipant.update({
      where: { id },
      data: {
        memberSealed: sealOptional(columns.member, id, input.member) ?? null,
        mailSealed: sealOptional(columns.mail, id, input.mail) ?? null,
        ...(isOther ? { invitedAt: null } : {}),
      },
    });
    return { id: conference.id };
  },
  subject: ({ conference }) => subjectOf(conference),
});

/**
 * Takes somebody off the list of a planned conference. Who was invited is told so.
 * @throws AppError "invalid": notNow, noParticipant for the last one; "conflict"
 */
export const takeOffParticipant = command({
  action: "caseConference.change",
  input: takeOffInput,
  target: (tx, input, _actor: StaffActor) => loadParticipant(tx, input),
  gone: ({ input }) => ({ id: input.id }),
  run: async ({ tx, input, target }) => {
    mustAllow("change", target.conference);
    if (target.conference.participants.length === 1) throw invalid("", "noParticipant");
    await takeOff(tx, target, input.version);
    return { id: target.conference.id };
  },
  subject: ({ conference }) => subjectOf(conference),
});

type Place = NonNullable<Awaited<ReturnType<typeof loadParticipant>>>;

/** Takes somebody off a list, inside the caller's transaction. @throws AppError "conflict" */
export async function takeOff(
  tx: Tx,
  { conference, participant }: Place,
  version: number,
): Promise<void> {
  await updateConference(tx, conference, version, {});
  await callOff(tx, conference, participant);
  await tx.conferenceParticipant.delete({ where: { id: participant.id } });
}
