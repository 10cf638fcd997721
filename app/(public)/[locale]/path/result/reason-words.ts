import { ageLine, paperLine } from "@/app/(public)/[locale]/offers/fact-lines";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { filterWords } from "@/app/(public)/[locale]/offers/filter-words";
import type { Ask } from "@/domain/guided-path/result";
import type { OfferView } from "@/domain/offer-list/queries";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What has to be asked about an offer, and what it asks of people. */
export function reasonWords(locale: Locale) {
  const reason = translator(locale, "matching.reasons");
  const filters = filterWords(locale);
  const words = factWords(locale);
  return {
    toAsk: ({ codes, wishes }: Ask<OfferView>) =>
      formatList(locale, [
        ...new Set([
          ...codes.map((code) => reason(code)),
          ...wishes.map((name) => filters.name(name)),
        ]),
      ]),
    why: {
      paper: ({ facts }: OfferView) => paperLine(facts, words).text,
      age: ({ facts }: OfferView) => ageLine(facts, words)[0]?.text ?? [],
    },
  };
}

export type Why = ReturnType<typeof reasonWords>["why"];
