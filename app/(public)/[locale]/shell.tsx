import type { ReactNode } from "react";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { Footer } from "./footer";
import { Header } from "./header";
import { LanguageSwitch } from "./language-switch";
import { Note } from "./offline/note";

type Props = {
  readonly locale: Locale;
  /** The page's address behind the language, with its query: the switch stays on the page. */
  readonly path: string;
  /** What the page is reported as, where that is not its address. */
  readonly reported?: string;
  readonly children: ReactNode;
};

/** Head and foot of every public page. */
export function Shell({ locale, path, reported, children }: Props) {
  const t = translator(locale, "site");
  return (
    <>
      <a className="skip button" href="#content">
        {t("skip")}
      </a>
      <Header locale={locale} />
      <LanguageSwitch label={t("languages")} locale={locale} path={path} />
      <main className="mx-auto max-w-272 px-4 pb-12" id="content" tabIndex={-1}>
        <Note kind="copy" locale={locale} />
        {children}
      </main>
      <Footer locale={locale} path={reported ?? path} />
    </>
  );
}
