import "server-only";
import { isDeepStrictEqual } from "node:util";
import { z } from "zod";
import { disclosedBy } from "@/domain/consent/disclosed";
import {
  disclose,
  type SharedField,
  type SharedValue,
  sharedFields,
} from "@/domain/consent/fields";
import type { Shown } from "@/domain/consent/shown";
import { consentText } from "@/domain/consent/text";
import { recipientName } from "@/domain/offer/snapshot";
import { languagesOf } from "@/domain/person/languages";
import { profileOf } from "@/domain/person/profile";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { isKeptSince, type KnownRow, sealKnown } from "./known";
import { type LoadedReferral, loadReferrals } from "./load";
import { isOverNow } from "./summary";

type Shared = {
  /** As it was agreed to; of a draft, as it would be passed on today. */
  readonly shared: readonly SharedValue[];
  /** Agreed fields that say something else today: passed on while the referral is not over. */
  readonly newer: readonly SharedValue[];
  /** What was agreed to was not kept yet when the consent was given: these are the values of today. */
  readonly ofToday: boolean;
};

const fieldList = z.array(z.enum(sharedFields));

/** What the person is about to consent to: who gets what, with its values of today, in which words. */
export function aboutToConsent(referral: LoadedReferral): Shown {
  const language = languagesOf(referral.caseFile.person).written;
  return {
    values: valuesOfToday(referral, fieldList.parse(referral.sharedFields)),
    recipients: [recipientName(referral)],
    ...{ language, textHash: consentText(language).hash },
  };
}

/** The fields of a referral's person as they are today. */
export function valuesOfToday(
  { caseFile: { person } }: LoadedReferral,
  fields: readonly SharedField[],
): SharedValue[] {
  return disclose(profileOf(person), fields, today(), person.rosterEntry?.language);
}

/**
 * The fields as their recipient may read them now: as today, but for what a merge of two persons has
 * brought, which nobody has agreed to for that recipient.
 */
function valuesForRecipient(row: LoadedReferral, fields: readonly SharedField[]): SharedValue[] {
  return valuesOfToday(row, fields).map(
    (value) => row.known.find(({ field }) => field === value.field) ?? value,
  );
}

/**
 * What of a person a referral passes on. The values are those that the person agreed to; one that has
 * changed since, such as a telephone number, stands beside it for as long as the recipient needs it.
 */
export function sharedOf(row: LoadedReferral, fields: readonly SharedField[]): Shared {
  const current = valuesForRecipient(row, fields);
  const agreed = row.consent && disclosedBy(row.consent);
  if (!agreed) return { shared: current, newer: [], ofToday: row.consent !== null };
  const shared = agreed.filter(({ field }) => fields.includes(field));
  // An age grows by itself.
  const changed = current.filter(
    (value) => value.field !== "age" && !shared.some((each) => isDeepStrictEqual(each, value)),
  );
  return { shared, newer: isOverNow(row) ? [] : changed, ofToday: false };
}

/**
 * Keeps for every sent referral of some persons what its recipient reads now, so that nothing but what
 * somebody types for the person afterwards changes it. Called before a merge, and before one is undone.
 * @param at from when on
 * @param since leave alone what a merge of that moment or a later one has kept
 * @returns what stood there before
 */
export async function keepKnown(
  tx: Tx,
  persons: readonly string[],
  { at, since }: { readonly at: Date; readonly since?: Date },
): Promise<KnownRow[]> {
  const sent = await loadReferrals(tx, {
    caseFile: { personId: { in: [...persons] } },
    sentAt: { not: null },
  });
  const rows = since ? sent.filter((row) => !isKeptSince(row, since)) : sent;
  for (const row of rows) {
    const read = valuesForRecipient(row, fieldList.parse(row.sharedFields));
    const data = { knownSealed: sealKnown(row.id, read), knownAt: at };
    await tx.referral.update({ where: { id: row.id }, data });
  }
  return rows.map(({ id, knownSealed, knownAt }) => {
    return { id, knownSealed, knownAt: knownAt?.toISOString() ?? null };
  });
}
