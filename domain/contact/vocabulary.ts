/** How somebody tries to speak with a person. "office": the person comes to us. */
export const media = ["call", "message", "letter", "visit", "office"] as const;
export type Medium = (typeof media)[number];

/** Where a visit leads. */
export const places = ["home", "shelter", "school", "work", "outside"] as const;
export type Place = (typeof places)[number];

/** Medium and place in one choice, as a person at a door would say it. */
export const ways = [
  "call",
  "message",
  "letter",
  "visit-home",
  "visit-shelter",
  "visit-school",
  "visit-work",
  "visit-outside",
  "office",
] as const;
export type Way = (typeof ways)[number];

/** Takes a way apart. */
export function mediumAndPlace(way: Way): { medium: Medium; place: Place | null } {
  const place = places.find((each) => way === `visit-${each}`);
  if (place) return { medium: "visit", place };
  const medium = media.find((each) => way === each);
  if (!medium) throw new Error(`${way}: no way to reach somebody`);
  return { medium, place: null };
}

/** Who helped with the language. */
export const interpreters = ["none", "phone", "present", "companion"] as const;
export type Interpreter = (typeof interpreters)[number];

/** What came of a try. */
export const results = [
  "wantsSupport",
  "spoke",
  "nobody",
  "leftMessage",
  "wrongDetails",
  "refused",
  "moved",
] as const;
export type Result = (typeof results)[number];

/** Codes as a contact holds them, where the database knows them as any text. @throws Error for another one */
export const placeIn = (code: string | null): Place | null =>
  code === null ? null : codeIn(places, code);
export const interpreterIn = (code: string): Interpreter => codeIn(interpreters, code);
export const resultIn = (code: string): Result => codeIn(results, code);
export const mediumIn = (code: string | null): Medium | null =>
  code === null ? null : codeIn(media, code);

function codeIn<Code extends string>(codes: readonly Code[], code: string): Code {
  const known = codes.find((each) => each === code);
  if (!known) throw new Error(`${code}: none of ${codes.join(", ")}`);
  return known;
}
