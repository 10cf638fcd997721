import { exampleCategories } from "@/domain/search/examples";
import { searchAddress } from "@/domain/search/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The German word in brackets behind a label: it is not what somebody would type. */
const inBrackets = /\s*\([^)]*\)\s*$/;

/** Searches that find something today, to tap instead of typing. */
export function SearchExamples({ locale }: { locale: Locale }) {
  const t = translator(locale, "search");
  const facts = translator(locale, "facts");
  const examples = exampleCategories().map((category) =>
    facts(`category.${category}`).replace(inBrackets, ""),
  );
  if (examples.length === 0) return null;
  return (
    <section className="mt-6">
      <h2 className="text-lg">{t("examples")}</h2>
      <ul className="mt-2 flex flex-wrap gap-2">
        {examples.map((example) => (
          <li key={example}>
            <a
              className="flex min-h-12 items-center rounded-full border border-line bg-card px-4 no-underline hover:border-brand"
              href={`/${locale}${searchAddress(example)}`}
            >
              {example}
            </a>
          </li>
        ))}
      </ul>
    </section>
  );
}
