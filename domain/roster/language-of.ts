import { type SpokenLanguage, spokenLanguages } from "@/domain/contact/spoken-languages";
import type { Profile } from "@/domain/person/profile";

/** The language the portal writes in where nobody knows better: it says nothing of the person. */
export const writtenOtherwise = "de" satisfies Profile["language"];

/**
 * The language somebody speaks best, as far as it is known: as they have said themselves, else as
 * the list names it, else the one in which the portal writes to them.
 */
export function languageOf(
  { details, language }: Pick<Profile, "details" | "language">,
  listed: string | null,
): SpokenLanguage | null {
  const named = spokenLanguages.find((each) => each === listed);
  const written = language === writtenOtherwise ? null : language;
  return details.speaksIn ?? named ?? written;
}
