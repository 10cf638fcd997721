import { AskFirst } from "@/components/form/ask-first";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listTerms } from "@/domain/glossary/queries";
import { type Term, termColumns } from "@/domain/glossary/terms";
import { translationLocales } from "@/domain/translation/schema";
import { loadDraft } from "@/lib/forms/draft";
import { directions } from "@/lib/i18n/locales";
import { Desk } from "../../desk";
import { type FormState, formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { languageWords } from "../../words";
import { TranslationTabs } from "../tabs";
import { TermsTable } from "./terms-table";

type Shown = Awaited<ReturnType<typeof listTerms>>[number];

const labels = {
  german: "Deutsches Wort",
  forms: "Andere Formen",
  ar: languageWords["ar"] ?? "",
  faAF: languageWords["fa-AF"] ?? "",
  ti: languageWords["ti"] ?? "",
  note: "Hinweis",
};

/** The terms of the administration, and how each language says them. */
export default async function GlossaryPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const terms = await orNotFound(listTerms(actor, {}));
  const asked = await queryValue(searchParams, "term");
  const term = terms.find(({ id }) => id === asked);
  const draft = await loadDraft("term", await queryValue(searchParams, "draft"));
  const form = formState(draft, labels, term ? fieldsOf(term) : {});
  return (
    <Desk
      actor={actor}
      room="/intern/translations"
      title="Wörterliste"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Wörter der Verwaltung, und wie sie in jeder Sprache heißen. In Texten steht das deutsche Wort immer dabei. Zum Ändern oder Entfernen wählen Sie ein Wort."
    >
      <TranslationTabs open="/intern/translations/glossary" />
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <Panel title={term ? `Ändern: ${term.german}` : "Neues Wort"} id="term">
        <form
          action={`/intern/translations/glossary/${term ? "change" : "add"}`}
          method="post"
          noValidate
        >
          <DraftField token={form.draft} />
          {term && (
            <>
              <input type="hidden" name="id" value={term.id} />
              <input type="hidden" name="version" value={term.version} />
            </>
          )}
          <TermFields form={form} />
          <p className="mt-4 flex flex-wrap items-center gap-2">
            <button className="button" type="submit">
              {term ? "Speichern" : "Aufnehmen"}
            </button>
            {term && (
              <a className="inline-flex min-h-11 items-center" href="/intern/translations/glossary">
                Nicht ändern
              </a>
            )}
          </p>
        </form>
        {term && <RemoveTerm term={term} />}
      </Panel>
      <TermsTable terms={terms} />
    </Desk>
  );
}

function RemoveTerm({ term: { id, version, german } }: { term: Shown }) {
  return (
    <AskFirst
      label="Wort entfernen"
      action="/intern/translations/glossary/remove"
      consequence={`„${german}“ steht dann nicht mehr neben den Texten. Was übersetzt ist, bleibt, wie es ist.`}
      confirm={`Ja, „${german}“ entfernen`}
    >
      <input type="hidden" name="id" value={id} />
      <input type="hidden" name="version" value={version} />
    </AskFirst>
  );
}

function TermFields({ form }: { form: FormState }) {
  return (
    <div className="grid items-start gap-x-6 md:grid-cols-2">
      <TextField {...form.field("german")} label={labels.german} />
      <TextField
        {...form.field("forms")}
        label={labels.forms}
        hint="Zum Beispiel die Mehrzahl, mit Komma getrennt"
      />
      {translationLocales.map((locale) => {
        const name = termColumns[locale];
        return (
          <TextField
            key={locale}
            {...form.field(name)}
            label={labels[name]}
            lang={locale}
            dir={directions[locale]}
          />
        );
      })}
      <TextField {...form.field("note")} label={labels.note} hint="Für die Übersetzung" />
    </div>
  );
}

function fieldsOf({ german, forms, ar, faAF, ti, note }: Term): Record<string, string> {
  return {
    german,
    forms: forms.join(", "),
    ar: ar ?? "",
    faAF: faAF ?? "",
    ti: ti ?? "",
    note: note ?? "",
  };
}
