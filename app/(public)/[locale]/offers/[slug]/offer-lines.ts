import { type FactLine, factLine } from "@/app/(public)/[locale]/offers/fact-line";
import type { FactWords } from "@/app/(public)/[locale]/offers/fact-words";
import type { OfferFacts } from "@/domain/offer/facts";
import { formatList } from "@/lib/i18n/format";
import { withGerman } from "@/lib/i18n/phrase";

export function enrolmentLines({ enrolment }: OfferFacts, { t }: FactWords): FactLine[] {
  return enrolment.map((way) => factLine(way, "check", t(`enrolment.${way}`)));
}

export function bringLines({ bring = [] }: OfferFacts, { t }: FactWords): FactLine[] {
  return bring.map((thing) => factLine(thing, "check", t(`bring.${thing}`)));
}

/** Who answers, and in which languages. */
export function carrierLines({ contact, contactLanguages }: OfferFacts, words: FactWords) {
  const { t, locale } = words;
  const languages = formatList(
    locale,
    contactLanguages.map((language) => t(`language.${language}`)),
  );
  const { person } = contact;
  return [
    factLine("languages", "talk", t("contactLanguages", { languages })),
    ...(person
      ? [
          factLine(
            "person",
            "people",
            withGerman((gap) => t("contactPerson", { name: gap }), person),
          ),
        ]
      : []),
  ];
}
