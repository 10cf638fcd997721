import { randomUUID } from "node:crypto";
import { z } from "zod";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { Empty, Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import { requireStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { readMessages } from "@/domain/message/queries";
import { type Template, templates, withOwnPage } from "@/domain/message/templates";
import { loadDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { messagesFor } from "@/lib/i18n/messages";
import { spokenWord } from "../../contacts/contact-words";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orMissing, type Query, queryValue } from "../../page-tools";
import { GonePage } from "../../roster/gone-page";
import { languageWords } from "../../words";
import { messageLabels, templateWords } from "./message-words";
import { SentMessages } from "./sent-messages";
import { ValuesForm } from "./values-form";
import { WaysOut } from "./ways-out";
import { type WrittenMessage, writtenMessage } from "./written";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** Writing to a person in their language: an occasion, what it has to say, a look at it, and off. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const token = await queryValue(searchParams, "written");
  const written = await writtenMessage(token);
  const draft = await loadDraft("message", await queryValue(searchParams, "draft"));
  const person = await orMissing(readMessages(actor, { personId: id }));
  if (!person) {
    return <GonePage actor={actor} id={id} typed={typedMessage(draft.fields, written)} />;
  }
  const asked = await queryValue(searchParams, "template");
  // A page of their own has who has a case file.
  const isPossible = (name: Template) => person.caseFileId !== null || !withOwnPage.includes(name);
  const template = templates.filter(isPossible).find((known) => known === asked);
  const shared = person.sharedPhone === true;
  const conference = await conferenceFor(actor, id, searchParams);
  const next = conference ?? person.next;
  const form = formState(draft, messageLabels, {
    locale: person.languages.written,
    wording: shared ? "discreet" : "open",
    day: next?.day ?? "",
    time: next?.time ?? "",
    place: next?.place ?? "",
    conferenceId: conference?.id ?? "",
  });
  return (
    <Desk
      actor={actor}
      room={person.caseFileId ? "/intern/case-files" : "/intern/roster"}
      title={`Nachricht ${person.publicCode}`}
      heading="Nachricht in der Sprache der Person"
      lead={
        <>
          <a href={placeOf(person)}>
            {person.caseFileId ? "Fallakte" : "Zielgruppe"}: <bdi>{person.name}</bdi>
          </a>
          , {spokenWord(person.languages.spoken)}
        </>
      }
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {person.reach === "declined" && (
        <p className="note mt-3">
          Die Person möchte keinen Kontakt. Bitte schreiben Sie nur, wenn sie sich selbst meldet.
        </p>
      )}
      {written ? (
        <>
          <Look personId={id} written={written} />
          <WaysOut
            personId={id}
            written={written}
            contact={person.contact}
            form={form}
            newKey={randomUUID()}
            isTry={person.reach !== null && person.reach !== "engaged"}
          />
        </>
      ) : template ? (
        <ValuesForm personId={id} template={template} form={form} person={person} />
      ) : (
        <Panel title="Worum geht es?">
          {token && <Empty>Diese Nachricht ist nicht mehr da. Bitte schreiben Sie sie neu.</Empty>}
          <ul className="mt-2 grid gap-x-6 sm:grid-cols-2">
            {templates.filter(isPossible).map((name) => (
              <li key={name}>
                <a
                  className="inline-flex min-h-11 items-center"
                  href={`/intern/messages/${id}?template=${name}`}
                >
                  {templateWords[name]}
                </a>
              </li>
            ))}
          </ul>
        </Panel>
      )}
      <SentMessages person={person} />
    </Desk>
  );
}

/** What was written, to be read where it can be sent to nobody any more. */
function typedMessage(fields: Fields, written: WrittenMessage | undefined) {
  const names = ["day", "time", "place", "stop", "offer", "things"] as const;
  return [
    [messageLabels.text, fieldValue(fields, "text") || (written?.text ?? "")] as const,
    ...names.map((name) => [messageLabels[name], fieldValue(fields, name)] as const),
  ];
}

type Reached = Awaited<ReturnType<typeof readMessages>>;

/** Where everything else about the person stands. */
function placeOf({ caseFileId, entryId }: Reached): string {
  return caseFileId ? `/intern/case-files/${caseFileId}` : `/intern/roster/${entryId}`;
}

/** The conference to which the person is invited, where it is one: when and where. */
async function conferenceFor(actor: StaffActor, personId: string, searchParams: Query) {
  const id = z.uuid().safeParse(await queryValue(searchParams, "conference")).data;
  const read = id && (await orMissing(readConference(actor, { id })));
  return read && read.personId === personId ? read.conference : undefined;
}

/** The text as it goes out beside the German one; it may be changed before. */
function Look({ personId, written }: { personId: string; written: WrittenMessage }) {
  const { locale, text, german } = written;
  const other = locale !== "de";
  const unread = messagesFor(locale).meta.review !== "readByNative";
  return (
    <Panel title="So geht sie hinaus">
      <form action={`/intern/messages/${personId}/change`} method="post" noValidate>
        {(["template", "wording", "locale", "german", "conferenceId"] as const).map((name) => (
          <input key={name} type="hidden" name={name} value={written[name]} />
        ))}
        <div className={other ? "grid items-start gap-x-8 md:grid-cols-2 *:min-w-0" : ""}>
          <TextArea
            name="text"
            label={`Auf ${languageWords[locale] ?? locale}`}
            value={text}
            rows={7}
            dir="auto"
            lang={locale}
          />
          {other && (
            <div className="mt-4">
              <p className="mb-1 font-bold">Auf Deutsch</p>
              <p className="wrap-anywhere whitespace-pre-line">{german}</p>
            </div>
          )}
        </div>
        {other && unread && (
          <p className="mt-2 text-soft">
            Diesen Wortlaut hat noch niemand mit dieser Muttersprache gelesen.
          </p>
        )}
        <button className="button quiet mt-3" type="submit">
          Geänderten Text übernehmen
        </button>
      </form>
    </Panel>
  );
}
