import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import { type PlainDate, yearsBetween } from "@/lib/plain-date";

/** The last year of age for which the programme is, in years. */
export function oldest(): number {
  return city().targetAge.to;
}

/** By the birth date the programme is for them still. Of whom it is not known, nobody can tell. */
export function isWithinAge(birthDate: PlainDate | null): boolean {
  return birthDate !== null && yearsBetween(birthDate, today()) <= oldest();
}
