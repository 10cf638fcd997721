import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { columns as consentColumns } from "@/domain/consent/columns";
import { mustBeAsShown, type Shown } from "@/domain/consent/shown";
import { conferenceConsentText } from "@/domain/consent/text";
import { languagesOf } from "@/domain/person/languages";
import { changedOnce } from "@/domain/sent-before";
import { berlinDate, now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { plainDate } from "@/lib/plain-date";
import { consentGivenAt } from "./consent-day";
import { type LoadedConference, loadConference, subjectOf } from "./load";
import { participantName } from "./present";
import { consentUntil, lastConsent } from "./rules";
import { consentDayInput, consentInput, versionedInput } from "./schema";
import { mustAllow, updateConference } from "./write";

/**
 * What the person is about to consent to beside topics and days, which move the version: who, in
 * which words.
 */
export function aboutToConsent({ caseFile, participants }: LoadedConference): Shown {
  const language = languagesOf(caseFile.person).written;
  const { hash: textHash } = conferenceConsentText(language);
  return { values: [], recipients: participants.map(participantName), language, textHash };
}

/**
 * The person allows that exactly those who are invited now hear what exactly these topics are about.
 * @throws AppError "invalid": notNow where it is about general matters, held or cancelled; a day as in
 *   {@link consentGivenAt}; "conflict" where somebody else was invited meanwhile, or is
 *   called otherwise now, or the wording is another (shownChanged)
 */
export const giveConferenceConsent = command({
  action: "caseConference.consent",
  input: consentInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, input: { version, givenHow, givenOn, shown, confirmed }, target }) => {
    mustAllow("consent", target);
    if (target.about !== "person") throw invalid("", "notNow");
    const givenAt = consentGivenAt(target, givenOn, confirmed);
    await updateConference(tx, target, version, {});
    mustBeAsShown(target.id, shown, aboutToConsent(target));
    const id = randomUUID();
    const { personId, person } = target.caseFile;
    const language = languagesOf(person).written;
    const text = conferenceConsentText(language);
    const names = target.participants.map(participantName).join("\n");
    await tx.consent.create({
      data: {
        ...{ id, personId, purpose: "caseConference", conferenceId: target.id },
        ...{ fields: target.topics, recipientsSealed: seal(consentColumns.recipients, id, names) },
        ...{ textVersion: text.version, textHash: text.hash, language, givenHow },
        givenAt,
        expiresOn: consentUntil(plainDate.parse(target.day)),
      },
    });
    // What was asked before is asked anew: of several the last holds.
    await tx.consent.updateMany({
      where: { conferenceId: target.id, id: { not: id }, withdrawnAt: null },
      data: { replacedById: id },
    });
    await tx.conferenceParticipant.updateMany({
      where: { conferenceId: target.id },
      // Who was asked to forget the person may hear of them anew, and is to be asked again then.
      data: { consentId: id, deletionAskedAt: null },
    });
    return { id: target.id };
  },
  subject: (target) => subjectOf(target),
});

/**
 * Puts right on which day the person consented: a slip of the pen, which nothing else of it was. The log
 * keeps the day that stood there.
 * @throws AppError "invalid": notNow where no consent holds; a day as in {@link consentGivenAt};
 *   "conflict"
 */
export const correctConsentDay = command({
  action: "caseConference.correctConsentDay",
  input: consentDayInput,
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  again: (seen) =>
    changedOnce(seen) ? { from: seen.input.givenOn, to: seen.input.givenOn } : undefined,
  run: async ({ tx, input: { version, givenOn, confirmed }, target }) => {
    const standing = lastConsent(target.consents);
    if (!standing || standing.withdrawnAt || target.state === "cancelled") {
      throw invalid("", "notNow");
    }
    const givenAt = consentGivenAt(target, givenOn, confirmed);
    await updateConference(tx, target, version, {});
    await tx.consent.update({ where: { id: standing.id }, data: { givenAt } });
    return { from: berlinDate(standing.givenAt), to: givenOn };
  },
  subject: (target, moved) => ({ ...subjectOf(target), detail: moved }),
});

/**
 * The person takes back that a conference may speak of them: it cannot be held as it is any more, and
 * who heard of them is asked to delete it.
 * @throws AppError "invalid" (notNow) where nothing was ever allowed
 */
export const withdrawConferenceConsent = command({
  action: "consent.withdraw",
  input: versionedInput.pick({ id: true }),
  target: (tx, input, _actor: StaffActor) => loadConference(tx, input),
  run: ({ tx, target }) => takeConsentBack(tx, target),
  subject: (target) => subjectOf(target),
});

/**
 * Ends every consent to a conference, inside the caller's transaction; one that is ended stays so.
 * @throws AppError "invalid" (notNow) where nothing was ever allowed
 */
export async function takeConsentBack(tx: Tx, { id }: { readonly id: string }) {
  const { count } = await tx.consent.updateMany({
    where: { conferenceId: id, withdrawnAt: null, replacedById: null },
    data: { withdrawnAt: now() },
  });
  if (count === 0) {
    const back = await tx.consent.count({ where: { conferenceId: id } });
    if (back === 0) throw invalid("", "notNow");
    // Pressed twice: it is taken back, as was wanted.
    return { id };
  }
  // Who has the page open sees that something has changed.
  await tx.caseConference.update({ where: { id }, data: { version: { increment: 1 } } });
  return { id };
}
