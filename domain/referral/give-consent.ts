import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import { sealDisclosed } from "@/domain/consent/disclosed";
import { longestConsentDays } from "@/domain/consent/rules";
import { mustBeAsShown } from "@/domain/consent/shown";
import { consentText } from "@/domain/consent/text";
import { languagesOf } from "@/domain/person/languages";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import type { LoadedReferral } from "./load";
import type { sendInput } from "./schema";
import { aboutToConsent } from "./shared";

type Given = Pick<z.output<typeof sendInput>, "givenHow" | "shown"> & {
  readonly expiresOn: string;
};

/**
 * Writes down the consent to exactly what a referral passes on: recipient, fields with their values
 * of today, and the present wording in the person's language. In the caller's transaction.
 * @returns its id
 * @throws AppError "conflict" (shownChanged) where the page showed something else than would be kept
 */
export async function giveConsent(
  tx: Tx,
  referral: LoadedReferral,
  { givenHow, expiresOn, shown }: Given,
): Promise<string> {
  const id = randomUUID();
  const { caseFile, sharedFields: fields, messageSealed, carrierId, officeId } = referral;
  const agreed = aboutToConsent(referral);
  mustBeAsShown(referral.id, shown, agreed);
  const language = languagesOf(caseFile.person).written;
  const { version, hash } = consentText(language);
  await tx.consent.create({
    data: {
      ...{ id, personId: caseFile.personId, purpose: "referral", carrierId, officeId },
      fields: messageSealed ? [...fields, "message"] : fields,
      ...{ textVersion: version, textHash: hash, language },
      ...{ givenHow, givenAt: now(), expiresOn },
      disclosedSealed: sealDisclosed(id, agreed.values),
    },
  });
  return id;
}

/** What is wrong with a last day, before anybody is asked about it; null: a consent can end on it. */
export function expiryProblem(day: string): "notADate" | "dateInPast" | "dateTooLate" | null {
  const { data: expiresOn } = plainDate.safeParse(day);
  if (!expiresOn) return "notADate";
  if (expiresOn < today()) return "dateInPast";
  return expiresOn > addDays(today(), longestConsentDays) ? "dateTooLate" : null;
}

/**
 * Refuses a last day on which a consent cannot end.
 * @throws AppError "invalid" (expiresOn: dateInPast, dateTooLate)
 */
export function mustBeAhead(expiresOn: PlainDate): void {
  const problem = expiryProblem(expiresOn);
  if (problem) throw invalid("expiresOn", problem);
}

/**
 * Asks about a consent that ends before the planned end of what it is for, unless that is the longest
 * that can be asked for, or the form names that day as sure.
 * @throws AppError "invalid" (expiresOn: askConsentEnds)
 */
export function askBeforeEnd(
  expiresOn: PlainDate,
  plannedEnd: string | null,
  sure: string | undefined,
): void {
  const longest = addDays(today(), longestConsentDays);
  if (!plannedEnd || expiresOn >= plannedEnd || expiresOn === longest || sure === expiresOn) return;
  throw invalid("expiresOn", "askConsentEnds");
}
