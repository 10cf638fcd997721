import { type FactLine, factLine } from "@/app/(public)/[locale]/offers/fact-line";
import type { PlaceFacts } from "@/domain/place/facts";
import { formatList } from "@/lib/i18n/format";
import { withGerman } from "@/lib/i18n/phrase";
import type { PlaceWords } from "./place-words";

/** What one wants to know before going there, in the reader's language. */
export function placeLines(facts: PlaceFacts, words: PlaceWords): FactLine[] {
  const { t, topic, locale, facts: fact } = words;
  const helps = formatList(
    locale,
    facts.topics.map((name) => topic(name)),
  );
  const languages = formatList(
    locale,
    facts.contactLanguages.map((language) => fact.t(`language.${language}`)),
  );
  const { district, stop, barrierFree } = facts;
  return [
    factLine("helps", "info", `${t("helps")}: ${helps}`),
    factLine("languages", "talk", `${t("languageLabel")}: ${languages}`),
    ...(facts.interpreter ? [factLine("interpreter", "people", t("interpreter"))] : []),
    factLine("appointment", "calendar", t(`appointment.${facts.appointment}`)),
    factLine("cost", "euro", t(facts.free ? "free" : "mayCost")),
    ...(facts.womenOnly ? [factLine("women", "women", fact.t("womenOnly"))] : []),
    ...(barrierFree
      ? [factLine("barrierFree", "barrierFree", fact.t(`barrierFree.${barrierFree}`))]
      : []),
    ...(district
      ? [
          factLine(
            "district",
            "place",
            withGerman(
              (gap) => fact.t("districtLabel", { district: gap }),
              fact.t(`district.${district}`),
            ),
          ),
        ]
      : []),
    ...(stop
      ? [
          factLine(
            "stop",
            "stop",
            withGerman((gap) => fact.t("stop", { stop: gap }), stop),
          ),
        ]
      : []),
  ];
}
