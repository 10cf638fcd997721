import { ErrorSummary } from "@/components/form/error-summary";
import { requireStaff } from "@/domain/access/session";
import { listTranslations } from "@/domain/translation/queries";
import { isTranslationLocale } from "@/domain/translation/schema";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { languageWords } from "../words";
import { CoverageTable } from "./coverage-table";
import { DraftsPanel } from "./drafts-panel";
import { ExchangePanel } from "./exchange-panel";
import { importedBy } from "./imported";
import { LanguageTabs } from "./language-tabs";
import { MessagesPanel } from "./messages-panel";
import { TranslationTabs } from "./tabs";
import { TextsTable } from "./texts-table";

const shownFirst = 25;

export default async function TranslationsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const asked = (await queryValue(searchParams, "language")) ?? "";
  const locale = isTranslationLocale(asked) ? asked : "ti";
  const all = (await queryValue(searchParams, "all")) === "1";
  const { coverage, toTranslate, translated, drafts, decides } = await orNotFound(
    listTranslations(actor, { locale }),
  );
  const form = formState(await loadDraft("xliff", await queryValue(searchParams, "draft")), {
    file: "Übersetzte Datei",
  });
  const shown = all ? toTranslate : toTranslate.slice(0, shownFirst);
  const language = languageWords[locale];
  return (
    <Desk
      actor={actor}
      room="/intern/translations"
      title="Übersetzungen"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Was Menschen in ihrer Sprache lesen können, und was als Nächstes fehlt"
    >
      <TranslationTabs open="/intern/translations" />
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <DraftsPanel drafts={drafts} decides={decides} />
      <CoverageTable coverage={coverage} />
      <LanguageTabs open={locale} />
      <section className="mt-5" aria-labelledby="first">
        <h2 className="text-lg" id="first">
          Zuerst auf {language} übersetzen ({toTranslate.length})
        </h2>
        <p className="max-w-152 text-soft">
          Oben steht, was gerade am meisten gesucht wird und am ehesten beginnt. Gezählt werden
          offene Bedarfe und Anfragen in dieser Sprache; wer was liest, wird nicht erfasst.
        </p>
        {toTranslate.length === 0 ? (
          <p className="mt-3">Auf {language} fehlt nichts.</p>
        ) : (
          <TextsTable label={`Zuerst auf ${language}`} locale={locale} texts={shown} reasons />
        )}
        {shown.length < toTranslate.length && (
          <p className="mt-2">
            <a
              className="inline-flex min-h-11 items-center"
              href={`/intern/translations?language=${locale}&all=1#first`}
            >
              Alle {toTranslate.length} zeigen
            </a>
          </p>
        )}
      </section>
      {translated.length > 0 && (
        <details className="mt-5">
          <summary className="inline-flex min-h-11 cursor-pointer items-center text-brand underline">
            Fertig übersetzt ({translated.length})
          </summary>
          <TextsTable label={`Fertig auf ${language}`} locale={locale} texts={translated} />
        </details>
      )}
      <ExchangePanel
        locale={locale}
        count={toTranslate.length}
        error={form.error("file")}
        imported={await importedBy(await queryValue(searchParams, "imported"))}
      />
      <MessagesPanel locale={locale} />
    </Desk>
  );
}
