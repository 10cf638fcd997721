import "server-only";
import { isDeepStrictEqual } from "node:util";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { disclosedBy } from "@/domain/consent/disclosed";
import { holds } from "@/domain/consent/rules";
import { today } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { askBeforeEnd, giveConsent, mustBeAhead } from "./give-consent";
import { loadSentReferral, type SentReferral } from "./load";
import { movedSubject, stays, updateReferral, writeEvent } from "./move";
import { isRenewable } from "./rules";
import { renewInput } from "./schema";
import { isSecondPress } from "./second-press";
import { aboutToConsent } from "./shared";

type Asked = z.output<typeof renewInput>;

/**
 * The person consents anew to what a referral that goes on passes on: the present wording, the same
 * fields with their values of today, another last day. The recipient goes on seeing them without a
 * gap, also by a link that holds; the former consent stays and names the one in its place.
 * @throws AppError "invalid": notNow where nothing goes on, no consent, a last day in the past, too
 *   far ahead, the same with nothing else that is new (gainsNothing), or before the planned end
 *   (askConsentEnds); "conflict", shownChanged among them
 */
export const renewConsent = command({
  action: "consent.renew",
  input: renewInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { state: to, consentId: before } = target;
    if (isSame(target, input) && isSecondPress(target, actor, input, "consentRenewed")) {
      return stays(target);
    }
    if (!isRenewable(to)) throw invalid("", "notNow");
    mustBeAhead(input.expiresOn);
    if (gainsNothing(target, input)) throw invalid("expiresOn", "gainsNothing");
    askBeforeEnd(input.expiresOn, target.plannedEnd, input.sure);
    const consentId = await giveConsent(tx, target, input);
    await updateReferral(tx, target.id, input.version, {
      ...{ consentId, consentUntil: input.expiresOn },
    });
    await tx.consent.updateMany({
      where: { OR: [{ id: before }, { replacedById: before }] },
      data: { replacedById: consentId },
    });
    await writeEvent(tx, actor, target, { to, side: "caseworker", said: "consentRenewed" });
    return { from: to, to };
  },
  subject: movedSubject,
});

/** To the same day, given in the same way, and not taken back since. */
const isSame = ({ consent }: SentReferral, asked: Asked): boolean =>
  consent.withdrawnAt === null &&
  consent.expiresOn === asked.expiresOn &&
  consent.givenHow === asked.givenHow;

/** The same day, values and words once more: the person would say yes to what they have said yes to. */
function gainsNothing(referral: SentReferral, { expiresOn, version }: Asked): boolean {
  const { consent } = referral;
  if (version !== referral.version) return false;
  if (!holds(consent, today()) || consent.expiresOn !== expiresOn) return false;
  const { values, language, textHash } = aboutToConsent(referral);
  return (
    isDeepStrictEqual(disclosedBy(consent), values) &&
    consent.language === language &&
    consent.textHash === textHash
  );
}
