import { endonyms, type Locale, locales } from "@/lib/i18n/locales";

type Props = {
  readonly label: string;
  readonly locale: Locale;
  readonly path: string;
  /** What stands before the language in the address of a page that is not public yet. */
  readonly base?: string;
};

/** Languages by their own names, and never a flag. */
export function LanguageSwitch({ label, locale, path, base = "" }: Props) {
  return (
    <nav
      className="names mx-auto flex max-w-272 flex-wrap gap-1 px-4 py-2 sm:gap-1.5"
      aria-label={label}
    >
      {locales.map((other) => (
        <a
          key={other}
          className="language"
          href={`${base}/${other}${path}`}
          hrefLang={other}
          lang={other}
          dir="auto"
          aria-current={other === locale ? "true" : undefined}
        >
          {endonyms[other]}
        </a>
      ))}
    </nav>
  );
}
