import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Empty, Panel, Terms } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { type Way, ways } from "@/domain/contact/vocabulary";
import { readRosterEntry } from "@/domain/roster/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { translator } from "@/lib/i18n/translator";
import { PersonsRequests } from "../../case-files/[id]/persons-requests";
import { EntryTimeline } from "../../case-files/[id]/timeline-panel";
import { ContactForm, contactLabels, typedContact } from "../../contacts/contact-form";
import { ContactTable } from "../../contacts/contact-table";
import { spokenWords } from "../../contacts/contact-words";
import { Desk } from "../../desk";
import { noticeFor } from "../../notices";
import { pageForms } from "../../page-forms";
import { idFrom, orMissing, type Query, queryValue } from "../../page-tools";
import { ReachedBy, wishWords } from "../../reached-by";
import { TakenNote } from "../../today/taken-note";
import { reachWords } from "../../words";
import { GonePage } from "../gone-page";
import { districtWord, nextWords, validUntilWord } from "../roster-words";
import { Decisions } from "./decisions";

type Props = { params: Promise<{ id: string }>; searchParams: Query };
type Entry = Awaited<ReturnType<typeof readRosterEntry>>;

const labels = { ...contactLabels, decision: "Entscheidung" };

export default async function EntryPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const entry = await orMissing(readRosterEntry(actor, { id }));
  const token = await queryValue(searchParams, "draft");
  if (!entry) {
    const { fields } = await loadDraft("contact", token);
    return <GonePage actor={actor} id={id} typed={typedContact(fields)} />;
  }
  const forms = await pageForms(["contact", "roster-decision"], token, labels);
  const contact = forms.of("contact", { note: entry.noteDraft?.text ?? "" });
  const facts = translator("de", "facts");
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title={`Zielgruppe ${entry.publicCode}`}
      heading={<bdi>{entry.name}</bdi>}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`Stand: ${reachWords[entry.reach]}. Nächster Schritt: ${nextWords(entry.next)}.`}
    >
      <TakenNote actor={actor} id={id} />
      <p className="mt-3 flex flex-wrap gap-2">
        <a className="button" href="#contact">
          <Icon name="phone" />
          Kontakt notieren
        </a>
        {entry.reach !== "declined" && entry.reach !== "notMeant" && (
          <a className="button quiet" href={writeAddress(entry)}>
            <Icon name="chat" />
            Schreiben
          </a>
        )}
      </p>
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={forms.summary} />
      <Known
        entry={entry}
        paper={
          entry.paper &&
          facts(`paper.${entry.paper}`) +
            (entry.paperValidUntil ? `, gültig bis ${validUntilWord(entry.paperValidUntil)}` : "")
        }
      />
      <Panel title="Kontakt notieren" id="contact">
        {entry.reach === "declined" && (
          <p className="note mt-2">
            Die Person möchte keinen Kontakt. Bitte notieren Sie hier nur, wenn sie sich selbst
            meldet.
          </p>
        )}
        <ContactForm
          action={`/intern/roster/${id}/contact`}
          form={contact}
          usual={usualFor(entry)}
          kept={entry.noteDraft}
        />
      </Panel>
      <Panel title={`Bisherige Kontakte (${entry.contacts.length})`} id="contacts">
        {entry.contacts.length === 0 ? (
          <Empty>Noch hat niemand versucht, mit der Person zu sprechen.</Empty>
        ) : (
          <ContactTable rows={entry.contacts} back={`/intern/roster/${id}`} />
        )}
      </Panel>
      <Panel title="Ohne Kontakt entscheiden" id="decide">
        {entry.decisions.length === 0 ? (
          <p className="mt-1">
            Die Person wird begleitet. Hier ist nichts zu entscheiden, solange ihre Fallakte läuft:
            Wer sie schließt, sagt, was danach auf der Liste steht.
          </p>
        ) : (
          <Decisions entry={entry} form={forms.of("roster-decision")} />
        )}
      </Panel>
      {entry.caseFileId ? (
        <Panel title="Verlauf" id="timeline">
          <p className="mt-1">
            Alles, was geschehen ist, steht im{" "}
            <a href={`/intern/case-files/${entry.caseFileId}#timeline`}>Verlauf der Fallakte</a>.
          </p>
        </Panel>
      ) : (
        <EntryTimeline actor={actor} entryId={id} query={searchParams} facts={facts} />
      )}
    </Desk>
  );
}

/** Whom nobody has spoken with yet is invited; all other texts are offered as well. */
function writeAddress({ personId, reach }: Entry): string {
  const isNew = reach === "unknown" || reach === "attempted";
  return `/intern/messages/${personId}${isNew ? "?template=invitation" : ""}`;
}

/** What the next contact most likely is: the next try as the rule has it, in the person's language. */
function usualFor({ next, language }: Entry): { way: Way; language: Entry["language"] } {
  const medium = "medium" in next ? next.medium : "call";
  return { way: ways.find((way) => way.startsWith(medium)) ?? "call", language };
}

function Known({ entry, paper }: { entry: Entry; paper: string | null }) {
  const { contact, caseFileId } = entry;
  return (
    <Panel title="Person">
      <Terms
        unknown="nicht bekannt"
        rows={[
          [
            "Erreichbar über",
            contact && (
              <span key="contact">
                <ReachedBy contact={contact} />
                {entry.wrongNumber && " (stimmt zuletzt nicht)"}
              </span>
            ),
          ],
          ["Adresse", entry.address],
          ["Stadtteil", districtWord(entry.district)],
          ["Sprache", entry.language && spokenWords[entry.language]],
          ["Bitte beachten", wishWords(entry) || "nichts Besonderes"],
          [
            "Geburtsdatum",
            entry.birthDate && `${formatShortDate(entry.birthDate)} (${entry.age} Jahre)`,
          ],
          ["Papier", paper],
          ["Liste", listWords(entry)],
          [
            "Anfragen",
            entry.requests.length > 0 ? (
              <PersonsRequests key="requests" requests={entry.requests} />
            ) : (
              "keine"
            ),
          ],
          [
            "Fallakte",
            caseFileId ? (
              <a
                key="file"
                className="inline-flex min-h-8 items-center"
                href={`/intern/case-files/${caseFileId}`}
              >
                öffnen
              </a>
            ) : (
              "keine; sie entsteht, wenn die Person begleitet werden möchte"
            ),
          ],
        ]}
      />
    </Panel>
  );
}

function listWords({ source, asOf, missingSince, listTakenBackAt }: Entry): string {
  const takenBack = listTakenBackAt ? ` (zurückgenommen am ${formatInstant(listTakenBackAt)})` : "";
  const named = `${source}, Stand ${formatShortDate(asOf)}${takenBack}`;
  return missingSince
    ? `${named}; auf der Liste vom ${formatShortDate(missingSince)} steht sie nicht mehr`
    : named;
}
