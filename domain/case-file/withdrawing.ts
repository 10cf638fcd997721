import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import {
  conferencesWithRecipient,
  takeOffAtWithdrawal,
  withdrawalAnswers,
} from "@/domain/case-conference/at-withdrawal";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { loadSentReferral } from "@/domain/referral/load";
import { movedSubject, stays } from "@/domain/referral/move";
import { withdrawInput } from "@/domain/referral/schema";
import { takeReferralBack } from "@/domain/referral/withdraw";
import { changedOnce } from "@/domain/sent-before";
import { AppError, type Issue } from "@/lib/errors";
import { optionalChoice } from "@/lib/form-fields";

/** The field that asks about one conference. */
export function withdrawingField(conferenceId: string): string {
  return `conference-${conferenceId}`;
}

/**
 * Conferences about the person that are still to come and to which the recipient of a referral is
 * invited: what the page asks about before the referral is taken back.
 */
export const listTheirConferences = query({
  action: "referral.read",
  target: async (tx, { id }: { id: string }, _actor: StaffActor) => {
    const referral = await loadSentReferral(tx, { id });
    return referral && { ...referral, conferences: await conferencesWithRecipient(tx, referral) };
  },
  present: ({ conferences }) => conferences,
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

/**
 * Takes a referral back. Its recipient may sit at a table where the person is spoken of: whether they
 * stay invited has to be said of each conference that is still to come.
 * @throws AppError "invalid": notNow, missingChoice for a conference of which nothing is said; "conflict"
 */
export const withdrawWithConferences = command({
  action: "referral.withdraw",
  input: withdrawInput.omit({ to: true }).extend({
    /** By the id of each conference. */
    conferences: z.record(z.uuid(), optionalChoice(withdrawalAnswers)).default({}),
  }),
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  again: (seen) => (changedOnce(seen) ? { ...stays(seen.target), further: [] } : undefined),
  run: async ({ tx, actor, input: { version, why, conferences }, target }) => {
    const asked = await conferencesWithRecipient(tx, target);
    const unsaid = asked
      .filter(({ id }) => !conferences[id])
      .map(({ id }): Issue => ({ field: withdrawingField(id), code: "missingChoice" }));
    if (unsaid.length > 0) throw new AppError("invalid", unsaid);
    const moved = await takeReferralBack(tx, actor, target, { to: "withdrawn", version, why });
    const off = asked.filter(({ id }) => conferences[id] === "off");
    const further = [];
    for (const each of off) further.push(...(await takeOffAtWithdrawal(tx, actor, each)));
    return { ...moved, further };
  },
  subject: movedSubject,
  further: ({ further }) => further,
});
