import { profileFields } from "@/domain/person/fields";
import { profileFrom } from "@/domain/person/from-form";
import type { Profile } from "@/domain/person/profile";
import { profileForm } from "@/domain/person/schema";
import type { Fields } from "@/lib/forms/fields";

/** Fields that say something only together: whose way it is, theirs is the number. */
const together: Readonly<Record<string, string>> = { channel: "contact" };

/** The field under which a field is chosen. */
export function choiceOf(field: string): string {
  return together[field] ?? field;
}

/** The fields in which two profiles say different things, each chosen for itself. */
export function differingFields(kept: Profile, merged: Profile): string[] {
  const [ours, theirs] = [profileFields(kept), profileFields(merged)];
  const differing = Object.keys(ours).filter((field) => ours[field] !== theirs[field]);
  // Where neither has a number, the way to reach them says nothing.
  const said = differing.filter(
    (field) => field !== "channel" || kept.contact !== null || merged.contact !== null,
  );
  return [...new Set(said.map(choiceOf))];
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

/** The kept one's profile with the fields that the merged one is to give. */
export function chosenProfile(kept: Profile, merged: Profile, take: readonly string[]): Profile {
  return withFields(kept, profileFields(merged), (field) => take.includes(choiceOf(field)));
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
    names.map((name) => [name, (isTaken(name) ? from[name] : own[name]) ?? ""]),
  );
  const form = profileForm.parse({
    id: "00000000-0000-4000-8000-000000000000",
    version: 0,
    ...chosen,
  });
  return profileFrom(form, profile.details.confirmed ?? []);
}
