import { listedNames } from "@/domain/person/details";
import { profileFields } from "@/domain/person/fields";
import { profileFrom } from "@/domain/person/from-form";
import { isSameWay, standsIn } from "@/domain/person/phone-digits";
import type { Profile } from "@/domain/person/profile";
import { profileForm } from "@/domain/person/schema";
import type { Fields } from "@/lib/forms/fields";

/** Fields that say something only together: whose way it is, theirs is the number. */
const together: Readonly<Record<string, string>> = { channel: "contact" };

/** The field under which a field is chosen. */
export function choiceOf(field: string): string {
  return together[field] ?? field;
}

/** Of both what stands here stays: another spelling, another number may be what somebody asks by. */
const stays: readonly string[] = ["otherNames", "otherContact"];

/** The fields in which two profiles say different things, each chosen for itself. */
export function differingFields(kept: Profile, merged: Profile): string[] {
  const [ours, theirs] = [profileFields(kept), profileFields(merged)];
  const differing = Object.keys(ours).filter((field) => ours[field] !== theirs[field]);
  // Where neither has a number, the way to reach them says nothing.
  const said = differing.filter(
    (field) => field !== "channel" || kept.contact !== null || merged.contact !== null,
  );
  return [...new Set(said.map(choiceOf))].filter((field) => !stays.includes(field));
}

/** The fields in which hardly two records of one person differ: the sex, and the year of birth. */
export function contradictions(kept: Profile, merged: Profile): ("gender" | "birthDate")[] {
  const year = ({ birthDate }: Profile) => birthDate?.slice(0, 4);
  const differ = (one: string | null | undefined, other: string | null | undefined) =>
    Boolean(one && other && one !== other);
  return [
    ...(differ(kept.gender, merged.gender) ? (["gender"] as const) : []),
    ...(differ(year(kept), year(merged)) ? (["birthDate"] as const) : []),
  ];
}

/** Where a wrong no does harm: of two answers the careful one holds. */
const careful = ["sharedPhone", "femaleContactWished", "childcareNeeded"];

/**
 * Where only one of the two says something, that is taken unless somebody chooses otherwise; and of
 * two answers the more careful one.
 */
export function usualTake(kept: Profile, merged: Profile): string[] {
  const [ours, theirs] = [profileFields(kept), profileFields(merged)];
  return differingFields(kept, merged).filter(
    (field) =>
      (!ours[field] && theirs[field]) || (careful.includes(field) && theirs[field] === "yes"),
  );
}

/**
 * The kept one's profile with the fields that the merged one is to give. The name and the number that
 * were not chosen stand among the others, where they are read and found.
 */
export function chosenProfile(kept: Profile, merged: Profile, take: readonly string[]): Profile {
  const isTaken = (field: string) => take.includes(choiceOf(field)) && !stays.includes(field);
  const chosen = withFields(kept, profileFields(merged), isTaken);
  const both = [kept, merged];
  const names = both.flatMap(({ name, details }) => [
    name,
    ...listedNames(details.otherNames ?? ""),
  ]);
  const texts = [...new Set(both.flatMap(({ details }) => details.otherContact ?? []))];
  const ways = both
    .flatMap(({ contact }) => contact?.value || [])
    .filter((way) => !isSameWay(way, chosen.contact?.value ?? ""))
    .filter((way) => !texts.some((text) => standsIn(way, text)));
  const otherNames = [...new Set(names)].filter((name) => name !== chosen.name).join("; ");
  const otherContact = [...ways, ...texts].join("; ");
  return {
    ...chosen,
    details: {
      ...chosen.details,
      ...(otherNames && { otherNames }),
      ...(otherContact && { otherContact }),
    },
  };
}

/**
 * What stood in a profile before a merge, but for what has been changed since: that stays.
 */
export function profileBefore(now: Profile, before: Profile, after: Profile): Profile {
  const [current, given] = [profileFields(now), profileFields(after)];
  const untouched = (field: string) =>
    current[field] === given[field] && current[choiceOf(field)] === given[choiceOf(field)];
  return withFields(now, profileFields(before), untouched);
}

function withFields(profile: Profile, from: Fields, isTaken: (field: string) => boolean): Profile {
  const own = profileFields(profile);
  const names = Object.keys(own);
  const chosen = Object.fromEntries(
    names.map((name) => [name, String((isTaken(name) ? from[name] : own[name]) ?? "")]),
  );
  // What a merge or a request has put in front of these may be longer than the form takes.
  const long = stays.flatMap((name) => (chosen[name] ? [[name, chosen[name]]] : []));
  const form = profileForm.parse({
    id: "00000000-0000-4000-8000-000000000000",
    version: 0,
    ...chosen,
    ...Object.fromEntries(stays.map((name) => [name, ""])),
  });
  const given = profileFrom(form, profile.details.confirmed ?? []);
  return { ...given, details: { ...given.details, ...Object.fromEntries(long) } };
}
