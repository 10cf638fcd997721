import { getTranslations } from "next-intl/server";
import { ageLine, paperLine } from "@/app/(public)/[locale]/offers/fact-lines";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { filterWords } from "@/app/(public)/[locale]/offers/filter-words";
import type { Ask } from "@/domain/guided-path/result";
import type { OfferView } from "@/domain/offer-list/queries";
import { formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

/** What has to be asked about an offer, and what it asks of people. */
export async function reasonWords(locale: Locale) {
  const reason = await getTranslations({ locale, namespace: "matching.reasons" });
  const filters = await filterWords(locale);
  const words = await factWords(locale);
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

export type Why = Awaited<ReturnType<typeof reasonWords>>["why"];
