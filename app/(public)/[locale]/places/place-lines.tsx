import type { FactLine } from "@/app/(public)/[locale]/offers/fact-lines";
import { fill, German } from "@/components/german";
import type { PlaceFacts } from "@/domain/place/facts";
import { formatList } from "@/lib/i18n/format";
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
    { key: "helps", icon: "info", text: `${t("helps")}: ${helps}` },
    { key: "languages", icon: "talk", text: `${t("languageLabel")}: ${languages}` },
    ...(facts.interpreter ? [line("interpreter", "people", t("interpreter"))] : []),
    line("appointment", "calendar", t(`appointment.${facts.appointment}`)),
    line("cost", "euro", t(facts.free ? "free" : "mayCost")),
    ...(facts.womenOnly ? [line("women", "women", fact.t("womenOnly"))] : []),
    ...(barrierFree
      ? [line("barrierFree", "barrierFree", fact.t(`barrierFree.${barrierFree}`))]
      : []),
    ...(district
      ? [
          line(
            "district",
            "place",
            fill(
              (gap) => fact.t("districtLabel", { district: gap }),
              <German>{fact.t(`district.${district}`)}</German>,
            ),
          ),
        ]
      : []),
    ...(stop
      ? [
          line(
            "stop",
            "stop",
            fill((gap) => fact.t("stop", { stop: gap }), <German>{stop}</German>),
          ),
        ]
      : []),
  ];
}

function line(key: string, icon: FactLine["icon"], text: FactLine["text"]): FactLine {
  return { key, icon, text };
}
