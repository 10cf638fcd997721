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
import { type LoadedReferral, loadReferral } from "@/domain/referral/load";
import { movedSubject, stays } from "@/domain/referral/move";
import { withdrawInput } from "@/domain/referral/schema";
import { takeReferralBack } from "@/domain/referral/withdraw";
import { changedOnce } from "@/domain/sent-before";
import type { Tx } from "@/lib/db/client";
import { AppError, type Issue } from "@/lib/errors";
import { optionalChoice } from "@/lib/form-fields";

/** The field that asks about one conference. */
export function withdrawingField(conferenceId: string): string {
  return `conference-${conferenceId}`;
}

/**
 * Conferences about the person that are still to come and to which the recipient of a referral is
 * invited: what the page asks about before the referral is taken back, or is said to be a mistake. A
 * draft has told nobody anything.
 */
export const listTheirConferences = query({
  action: "referral.read",
  target: async (tx, { id }: { id: string }, _actor: StaffActor) => {
    const referral = await loadReferral(tx, { id });
    return referral && { ...referral, conferences: await askedAbout(tx, referral) };
  },
  present: ({ conferences }) => conferences,
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

async function askedAbout(tx: Tx, referral: LoadedReferral) {
  return referral.sent ? conferencesWithRecipient(tx, referral) : [];
}

/**
 * Takes a referral back, or marks it as entered in error. Its recipient may sit at a table where the person
 * is spoken of: whether they stay invited has to be said of each conference that is still to come.
 * @throws AppError "invalid": notNow, missingChoice for a conference of which nothing is said, missing
 *   without a reason for a mistake that has begun; "conflict"
 */
export const withdrawWithConferences = command({
  action: "referral.withdraw",
  input: withdrawInput.extend({
    /** By the id of each conference. */
    conferences: z.record(z.uuid(), optionalChoice(withdrawalAnswers)).default({}),
  }),
  target: (tx, input, _actor: StaffActor) => loadReferral(tx, input),
  again: (seen) => (changedOnce(seen) ? { ...stays(seen.target), further: [] } : undefined),
  run: async ({ tx, actor, input: { to, version, why, conferences }, target }) => {
    const asked = await askedAbout(tx, target);
    const unsaid = asked
      .filter(({ id }) => !conferences[id])
      .map(({ id }): Issue => ({ field: withdrawingField(id), code: "missingChoice" }));
    if (unsaid.length > 0) throw new AppError("invalid", unsaid);
    const moved = await takeReferralBack(tx, actor, target, { to, version, why });
    const off = asked.filter(({ id }) => conferences[id] === "off");
    const further = [];
    for (const each of off) further.push(...(await takeOffAtWithdrawal(tx, actor, each)));
    return { ...moved, further };
  },
  subject: movedSubject,
  further: ({ further }) => further,
});
