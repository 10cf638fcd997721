import { notFound } from "next/navigation";
import { TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { fieldsOfSection, isSection, localeOf, textField } from "@/domain/offer-revision/fields";
import { readRevision } from "@/domain/offer-revision/queries";
import { type Draft, loadDraft } from "@/lib/forms/draft";
import { sourceLocale } from "@/lib/i18n/locales";
import { Desk } from "../../../../desk";
import { noticeFor } from "../../../../notices";
import { idFrom, orMissing, type Query, queryValue } from "../../../../page-tools";
import { SavedLine } from "../../../../saved-line";
import { choiceWords } from "../../../choice-words";
import { sectionWords } from "../../../field-words";
import type { Revision } from "../write-panel";
import { FieldControl } from "./field-control";
import { LayoutHints } from "./layout-hints";
import { LockedSection } from "./locked-section";
import { ReadableHints } from "./readable-hints";
import { sectionForm, typedIn } from "./section-form";
import { SectionSteps } from "./section-steps";
import { Snippets } from "./snippets-panel";
import { TypedText } from "./typed-text";

type Props = { params: Promise<{ id: string; section: string }>; searchParams: Query };

export default async function SectionPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const { id: given, section } = await params;
  const id = idFrom(given);
  if (!isSection(section)) notFound();
  const draft = await loadDraft("offer-section", await queryValue(searchParams, "draft"));
  const choices = choiceWords();
  const { title, lead } = sectionWords[section];
  const revision = await orMissing(readRevision(actor, { id }));
  if (!revision) {
    const typed = typedIn(section, draft, {}, choices);
    if (typed.length === 0) notFound();
    return (
      <Desk actor={actor} room="/intern/offers" title={title}>
        <Panel title="Der Entwurf ist nicht mehr da">
          <p className="mt-1">
            Er ist gelöscht worden, während Sie geschrieben haben. Ein neuer beginnt beim Angebot.
          </p>
          <p className="mt-3">
            <a className="button" href="/intern/offers">
              Zu den Angeboten
            </a>
          </p>
        </Panel>
        <TypedText section={section} typed={typed} />
      </Desk>
    );
  }
  if (!revision.writable) {
    return (
      <Desk actor={actor} room="/intern/offers" title={title} lead={<DraftLink of={revision} />}>
        <LockedSection revision={revision} section={section} draft={draft} choices={choices} />
      </Desk>
    );
  }
  const checks = (await queryValue(searchParams, "check")) === "1";
  const form = sectionForm(section, withoutPast(draft), revision, checks);
  const locale = localeOf(section);
  return (
    <Desk
      actor={actor}
      room="/intern/offers"
      title={title}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        <>
          <DraftLink of={revision} />
          {lead && <span className="block">{lead}</span>}
        </>
      }
    >
      <SectionSteps id={id} section={section} />
      <ErrorSummary title="Bitte prüfen Sie die Angaben" issues={form.summary} />
      <form
        action={`/intern/offers/drafts/${id}/${section}/save`}
        method="post"
        encType="multipart/form-data"
        noValidate
        // Where two texts stand beside each other, somebody decides: nothing is saved by itself.
        data-autosave={form.draft || section === "files" ? undefined : ""}
      >
        <DraftField token={form.draft} />
        <input type="hidden" name="version" value={revision.version} />
        <input type="hidden" name="opened" value={form.opened} />
        {/* Enter in a line of text presses the first button of a form. */}
        <button className="sr-only" type="submit" tabIndex={-1} aria-hidden="true">
          Speichern
        </button>
        <div className={locale ? "" : "grid items-start gap-x-8 md:grid-cols-2"}>
          {fieldsOfSection(section).map((name) => (
            <FieldControl key={name} name={name} form={form} choices={choices} />
          ))}
        </div>
        {locale && locale !== sourceLocale && (
          <div className="mt-4">
            <TickBox
              name="current"
              value="yes"
              label="Ich habe verglichen: Diese Fassung entspricht dem jetzigen deutschen Text."
            />
          </div>
        )}
        {locale === sourceLocale && (
          <div className="mt-4">
            <TickBox
              name="minor"
              value="yes"
              checked={revision.translationsStay}
              label="Nur eine kleine Änderung, zum Beispiel ein Tippfehler: Die Übersetzungen gelten weiter."
            />
          </div>
        )}
        {locale && <LayoutHints text={form.value(textField("body", locale))} />}
        {locale === sourceLocale && (
          <ReadableHints texts={[form.value("summary-de"), form.value("body-de")]} />
        )}
        {locale && <Snippets />}
        <SavedLine />
        <p className="mt-5 flex flex-wrap gap-2">
          <button className="button" type="submit" name="then" value="next">
            Speichern und weiter
          </button>
          <button className="button quiet" type="submit" name="then" value="overview">
            Speichern, zur Übersicht
          </button>
          <button className="button quiet" type="submit" name="then" value="preview">
            Speichern, zur Vorschau
          </button>
        </p>
      </form>
    </Desk>
  );
}

function DraftLink({ of: { id, title } }: { of: Revision }) {
  return (
    <a href={`/intern/offers/drafts/${id}`}>
      Entwurf: <bdi>{title || "ohne Titel"}</bdi>
    </a>
  );
}

/** The draft was being read when this was sent, and has been taken back since. */
function withoutPast(draft: Draft): Draft {
  return { ...draft, issues: draft.issues.filter(({ code }) => code !== "notNow") };
}
