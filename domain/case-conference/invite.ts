import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { invalid } from "@/lib/errors";
import { loadConference, subjectOf } from "./load";
import { versionedInput } from "./schema";
import { hasBegun, invite } from "./tell";
import { mustAllow, updateConference } from "./write";

/**
 * Invites by mail all who are not invited yet and whose address is known. The mail names nobody, so it
 * needs no consent.
 * @returns how many were written to
 * @throws AppError "invalid": notNow, dateInPast once it has begun; "conflict"
 */
export const inviteParticipants = command({
  action: "caseConference.invite",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  run: async ({ tx, input, target }) => {
    mustAllow("invite", target);
    if (hasBegun(target)) throw invalid("", "dateInPast");
    await updateConference(tx, target, input.version, {});
    const asked = target.participants.filter(({ invitedAt }) => !invitedAt);
    let count = 0;
    for (const each of asked) if (await invite(tx, target, each)) count += 1;
    return { count };
  },
  subject: (target) => subjectOf(target),
});
