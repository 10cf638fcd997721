import { doorColour } from "@/app/(public)/[locale]/offers/door-colour";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { startLine } from "@/app/(public)/[locale]/offers/when-lines";
import { Sentence } from "@/components/sentence";
import type { OfferView } from "@/domain/offer-list/queries";
import type { Locale } from "@/lib/i18n/locales";
import type { Phrase } from "@/lib/i18n/phrase";

type Row = { readonly offer: OfferView; readonly note?: Phrase };

/** Offers in a line or two each: their pages say the rest. */
export function OfferRows({ locale, rows }: { locale: Locale; rows: readonly Row[] }) {
  const facts = factWords(locale);
  return (
    <ul className="mt-2 grid gap-2.5 md:grid-cols-2">
      {rows.map(({ offer: { slug, text, facts: known }, note }) => {
        const colour = doorColour(known.category);
        return (
          <li
            key={slug}
            className={`rounded-card border border-line border-s-6 bg-card px-4 py-2 ${colour.edge}`}
          >
            <a
              className="flex min-h-12 items-center font-bold text-ink"
              href={`/${locale}/offers/${slug}`}
              lang={text.lang === locale ? undefined : text.lang}
              dir="auto"
            >
              {text.title}
            </a>
            <p className="text-base text-soft">
              {facts.t(`category.${known.category}`)} ·{" "}
              <Sentence of={startLine(known, facts).text} />
              {known.who.womenOnly && ` · ${facts.t("womenOnly")}`}
            </p>
            {note && (
              <p className="text-base">
                <Sentence of={note} />
              </p>
            )}
          </li>
        );
      })}
    </ul>
  );
}
