import { type Change, saysOf } from "@/domain/person/changes";
import { channels } from "@/domain/person/channels";
import { profileFields } from "@/domain/person/fields";
import { standsIn } from "@/domain/person/phone-digits";
import type { Profile } from "@/domain/person/profile";
import { isLocale } from "@/lib/i18n/locales";

/** What says how somebody is reached goes back as one, so that no number is lost between two fields. */
const ways = ["contact", "channel", "otherContact"];

/** The same profile without what a request has brought, where that still stands as it was brought. */
export function withoutWritten(now: Profile, changes: readonly Change[]): Profile {
  const fields = profileFields(now);
  const stands = changes.filter(({ field, to }) => saysOf(fields, field) === to);
  const isWhole = changes.every(
    (change) => !ways.includes(change.field) || stands.includes(change),
  );
  const back = new Map(
    stands.flatMap(({ field, from }) =>
      isWhole || !ways.includes(field) ? [[field, from] as const] : [],
    ),
  );
  const yesNo = (field: string, is: boolean | null) =>
    back.has(field) ? yesNoOf(back.get(field)) : is;
  const language = back.get("language");
  const { otherContact: _other, ...otherDetails } = now.details;
  const other = back.get("otherContact");
  return {
    ...now,
    contact: back.has("contact") || back.has("channel") ? contactOf(now, back) : now.contact,
    details: back.has("otherContact")
      ? { ...otherDetails, ...(other && { otherContact: other }) }
      : now.details,
    language: back.has("language")
      ? language && isLocale(language)
        ? language
        : null
      : now.language,
    sharedPhone: yesNo("sharedPhone", now.sharedPhone),
    femaleContactWished: yesNo("femaleContactWished", now.femaleContactWished),
  };
}

/** What the writer left as their way stands with the person, who had not named it themselves. */
export function stillReachedBy(way: string, now: Profile, changes: readonly Change[]): boolean {
  if (way === "" || !changes.some(({ field }) => ways.includes(field))) return false;
  const known = [now.contact?.value ?? "", now.details.otherContact ?? ""];
  return known.some((text) => standsIn(way, text));
}

/** The number or address that stood before a request stands there again. */
export function isReachedAsBefore(now: Profile, changes: readonly Change[]): boolean {
  const known = saysOf(profileFields(now), "contact");
  return changes.every(({ field, from }) => field !== "contact" || from === known);
}

function contactOf({ contact }: Profile, back: ReadonlyMap<string, string | null>) {
  const value = back.has("contact") ? (back.get("contact") ?? "") : (contact?.value ?? "");
  const channel = back.has("channel") ? back.get("channel") : contact?.channel;
  const known = channels.find((each) => each === channel) ?? "phone";
  return value === "" && known === "phone" ? null : { channel: known, value };
}

function yesNoOf(said: string | null | undefined): boolean | null {
  return said === "yes" ? true : said === "no" ? false : null;
}
