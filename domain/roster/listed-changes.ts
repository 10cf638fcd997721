import { isNumber } from "@/domain/contact-request/rules";
import { digitsOf } from "@/domain/person/phone-digits";
import type { Profile } from "@/domain/person/profile";
import { locales } from "@/lib/i18n/locales";
import type { Change } from "./fates";
import type { ListedPerson } from "./listed-person";

/** What the portal knows of somebody whom a list names. */
export type KnownPerson = {
  readonly profile: Profile;
  /** What an entry of the roster holds beside it. */
  readonly listed: Pick<ListedPerson, "address" | "district" | "language"> | null;
};

/** Facts that the office behind the list knows best; all others are the person's own. */
const ofTheOffice: readonly Change["field"][] = ["address", "district", "paper", "paperValidUntil"];

/**
 * What a list would change of a person. Taken over as a rule is what was not known, and what the
 * office behind the list knows best; what the person has told themselves stays.
 */
export function changesBy(person: ListedPerson, { profile, listed }: KnownPerson): Change[] {
  const { birthDate, gender, contact, residence } = profile;
  const known: Record<Change["field"], string | null> = {
    ...{ birthDate, gender, phone: contact ? contact.value || contact.channel : null },
    paper: residence.paper ?? null,
    paperValidUntil: residence.validUntil ?? null,
    address: listed?.address ?? null,
    district: listed?.district ?? null,
    language: listed?.language ?? null,
  };
  return (Object.keys(known) as Change["field"][]).flatMap((field) => {
    const [from, to] = [known[field], person[field]];
    if (to === null || sameSaid(field, from, to)) return [];
    return [{ field, from, to, usual: from === null || ofTheOffice.includes(field) }];
  });
}

function sameSaid(field: Change["field"], from: string | null, to: string): boolean {
  return field === "phone" && from !== null ? digitsOf(from) === digitsOf(to) : from === to;
}

/** A profile with changes of a list taken over; what an entry holds is not in it. */
export function withChanges(profile: Profile, changes: readonly Change[]): Profile {
  const to = new Map(changes.map(({ field, to }) => [field, to]));
  const { contact, residence } = profile;
  const phone = to.get("phone");
  const language = locales.find((locale) => locale === to.get("language"));
  return {
    ...profile,
    ...(language ? { language } : {}),
    birthDate: (to.get("birthDate") as Profile["birthDate"]) ?? profile.birthDate,
    gender: (to.get("gender") as Profile["gender"]) ?? profile.gender,
    contact: phone
      ? { channel: contact && isNumber(contact.channel) ? contact.channel : "phone", value: phone }
      : contact,
    residence: {
      ...residence,
      ...(to.has("paper") ? { paper: to.get("paper") as Profile["residence"]["paper"] } : {}),
      ...(to.has("paperValidUntil")
        ? { validUntil: to.get("paperValidUntil") as Profile["residence"]["validUntil"] }
        : {}),
    } as Profile["residence"],
  };
}
