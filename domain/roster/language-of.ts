import { type SpokenLanguage, spokenLanguages } from "@/domain/contact/spoken-languages";
import type { Details } from "@/domain/person/details";
import type { Profile } from "@/domain/person/profile";

/** The language the portal writes in where nobody knows better: it says nothing of the person. */
export const writtenOtherwise = "de" satisfies Profile["language"];

type Speaks = {
  readonly details: { readonly speaksIn?: Details["speaksIn"] | null };
  readonly language: string;
};

/**
 * The language somebody speaks best, as far as it is known: as they have said themselves, else as
 * the list names it, else the one in which the portal writes to them.
 */
export function languageOf(
  { details, language }: Speaks,
  listed: string | null,
): SpokenLanguage | null {
  const spoken = (code: string | null) => spokenLanguages.find((each) => each === code);
  const written = language === writtenOtherwise ? null : language;
  return details.speaksIn ?? spoken(listed) ?? spoken(written) ?? null;
}
