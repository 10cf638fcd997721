import "server-only";
import { isDeepStrictEqual } from "node:util";
import { disclosedBy } from "@/domain/consent/disclosed";
import { disclose, type SharedField, type SharedValue } from "@/domain/consent/fields";
import { profileOf } from "@/domain/person/profile";
import { today } from "@/lib/clock";
import type { LoadedReferral } from "./load";
import { isOverNow } from "./summary";

type Shared = {
  /** As it was agreed to; of a draft, as it would be passed on today. */
  readonly shared: readonly SharedValue[];
  /** Agreed fields that say something else today: passed on while the referral is not over. */
  readonly newer: readonly SharedValue[];
};

/** The fields of a referral's person as they are today. */
export function valuesOfToday(
  { caseFile: { person } }: LoadedReferral,
  fields: readonly SharedField[],
): SharedValue[] {
  return disclose(profileOf(person), fields, today(), person.rosterEntry?.language);
}

/**
 * What of a person a referral passes on. The values are those that the person agreed to; one that has
 * changed since, such as a telephone number, stands beside it for as long as the recipient needs it.
 */
export function sharedOf(row: LoadedReferral, fields: readonly SharedField[]): Shared {
  const current = valuesOfToday(row, fields);
  const agreed = row.consent && disclosedBy(row.consent);
  if (!agreed) return { shared: current, newer: [] };
  const shared = agreed.filter(({ field }) => fields.includes(field));
  // An age grows by itself.
  const changed = current.filter(
    (value) => value.field !== "age" && !shared.some((each) => isDeepStrictEqual(each, value)),
  );
  return { shared, newer: isOverNow(row) ? [] : changed };
}
