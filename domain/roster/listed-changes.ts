import { isNumber } from "@/domain/contact-request/rules";
import { spokenLanguages as namedLanguages } from "@/domain/person/details";
import { isSameWay } from "@/domain/person/phone-digits";
import type { Profile } from "@/domain/person/profile";
import { keysOf } from "@/lib/keys-of";
import type { Change } from "./fates";
import { saysLess } from "./listed-less";
import type { ListedPerson } from "./listed-person";

/** What the portal knows of somebody whom a list names. */
export type KnownPerson = {
  readonly profile: Profile;
  /** As a list named it, where one did. */
  readonly listedLanguage: string | null;
  /** Nobody has spoken with the person: all that is known comes from lists. */
  readonly onlyListed: boolean;
  /** The number on file was found to reach somebody else, or nobody. */
  readonly wrongNumber: boolean;
};

/** Facts that the office behind the list knows best; all others are the person's own. */
const ofTheOffice: readonly Change["field"][] = ["address", "district", "paper", "paperValidUntil"];

/**
 * What a list would change of a person. Taken over as a rule is what was not known, what the office
 * behind the list knows best, what only lists have said before, and a number in place of a wrong one;
 * what the person has told themselves stays.
 */
export function changesBy(
  person: ListedPerson,
  { profile, listedLanguage, onlyListed, wrongNumber }: KnownPerson,
): Change[] {
  const { birthDate, gender, contact, residence, district, details } = profile;
  const known: Record<Change["field"], string | null> = {
    ...{ birthDate, gender, district, phone: contact ? contact.value || contact.channel : null },
    paper: residence.paper ?? null,
    paperValidUntil: residence.validUntil ?? null,
    address: details.address ?? null,
    // In which they read their pages says less than a list: people read what there is.
    language: details.speaksIn ?? listedLanguage,
  };
  return keysOf(known).flatMap((field) => {
    const [from, to] = [known[field], person[field]];
    if (to === null || sameSaid(field, from, to)) return [];
    if (saysLess(field, from, person)) return field === "paper" ? [lessExact(from, to)] : [];
    const outdated = onlyListed || (field === "phone" && wrongNumber);
    const usual = from === null || outdated || ofTheOffice.includes(field);
    return [{ field, from, to, usual }];
  });
}

/** Another paper may be just that, as once an identity is cleared up: somebody may take it over. */
function lessExact(from: string | null, to: string): Change {
  return { field: "paper", from, to, usual: false, less: true };
}

function sameSaid(field: Change["field"], from: string | null, to: string): boolean {
  return field === "phone" && from !== null ? isSameWay(from, to) : from === to;
}

/** A profile with what a list says of somebody. */
export function withChanges(profile: Profile, changes: readonly Change[]): Profile {
  const to = new Map(changes.map(({ field, to: said }) => [field, said]));
  const said = <Value>(field: Change["field"], before: Value): Value =>
    (to.get(field) as Value | undefined) ?? before;
  const { contact, residence, details } = profile;
  const phone = to.get("phone");
  const channel = contact && isNumber(contact.channel) ? contact.channel : "phone";
  const address = said("address", details.address);
  const speaksIn = namedLanguages.find((each) => each === to.get("language")) ?? details.speaksIn;
  const paper = said("paper", residence.paper);
  const validUntil = said("paperValidUntil", residence.validUntil);
  return {
    ...profile,
    birthDate: said("birthDate", profile.birthDate),
    gender: said("gender", profile.gender),
    district: said("district", profile.district),
    contact: phone ? { channel, value: phone } : contact,
    details: { ...details, ...(address ? { address } : {}), ...(speaksIn ? { speaksIn } : {}) },
    residence: {
      ...residence,
      ...(paper ? { paper } : {}),
      ...(validUntil ? { validUntil } : {}),
    },
  };
}
