import { Icon } from "@/components/icon";
import { longestQuery } from "@/domain/search/schema";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  readonly locale: Locale;
  /** What was asked before: it stays in the box. */
  readonly text?: string;
  /** With a sentence on what may be typed. */
  readonly hint?: boolean;
};

/** A line to type in and a button: a plain GET form that works everywhere. */
export function SearchBox({ locale, text = "", hint = false }: Props) {
  const t = translator(locale, "search");
  return (
    <search className="mt-4 block max-w-152">
      <form action={`/${locale}/search`} method="get">
        <label className="mb-1 block font-bold" htmlFor="q">
          {t("label")}
        </label>
        {hint && (
          <p className="mb-1.5 text-base text-soft" id="q-hint">
            {t("hint")}
          </p>
        )}
        <span className="flex gap-2">
          <input
            className="input min-w-0 flex-1"
            id="q"
            name="q"
            type="search"
            dir="auto"
            defaultValue={text}
            maxLength={longestQuery}
            autoComplete="off"
            enterKeyHint="search"
            aria-describedby={hint ? "q-hint" : undefined}
          />
          <button className="button shrink-0 px-3.5 sm:px-5" type="submit">
            <Icon name="search" />
            <span className="sr-only sm:not-sr-only">{t("button")}</span>
          </button>
        </span>
      </form>
    </search>
  );
}
