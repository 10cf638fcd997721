import type { Door } from "@/domain/offer/vocabulary";
import type { FoundElsewhere } from "@/domain/search/queries";
import { searchAddress } from "@/domain/search/schema";
import { directions, endonyms, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { WaysOn } from "../ways-on";

const ways = ["qualification", "training", "work"] as const satisfies readonly Door[];

type Props = {
  readonly locale: Locale;
  readonly text: string;
  readonly elsewhere: readonly FoundElsewhere[];
};

/** Nothing is a beginning: other words, another language, the doors, the questions, a person. */
export function NothingFound({ locale, text, elsewhere }: Props) {
  const t = translator(locale, "search");
  const doors = translator(locale, "doors");
  return (
    <section className="mt-5 rounded-card border border-line bg-card p-5">
      <h2 className="text-xl">{t("noneTitle")}</h2>
      <p className="mt-2 max-w-152">{t("noneText")}</p>
      {elsewhere.length > 0 && (
        <>
          <h3 className="mt-4 font-bold">{t("elsewhere")}</h3>
          <ul className="names flex flex-wrap gap-x-5">
            {elsewhere.map((other) => (
              <li key={other.locale}>
                <a
                  className="inline-flex min-h-12 items-center"
                  href={`/${other.locale}${searchAddress(text)}`}
                  hrefLang={other.locale}
                  lang={other.locale}
                  dir={directions[other.locale]}
                >
                  {endonyms[other.locale]} ({other.count})
                </a>
              </li>
            ))}
          </ul>
        </>
      )}
      <h3 className="mt-4 font-bold">{t("look")}</h3>
      <ul className="flex flex-wrap gap-x-5">
        {ways.map((door) => (
          <li key={door}>
            <a
              className="inline-flex min-h-12 items-center"
              href={`/${locale}/offers?door=${door}`}
            >
              {doors(door)}
            </a>
          </li>
        ))}
      </ul>
      <WaysOn locale={locale} />
    </section>
  );
}
