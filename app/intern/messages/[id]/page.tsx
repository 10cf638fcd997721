import { randomUUID } from "node:crypto";
import { ErrorSummary } from "@/components/form/error-summary";
import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readMessages } from "@/domain/message/queries";
import { type Template, templates, valueNames, withOwnPage } from "@/domain/message/templates";
import { loadDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { spokenWord } from "../../contacts/contact-words";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orMissing, type Query, queryValue } from "../../page-tools";
import { GonePage } from "../../roster/gone-page";
import { aboutFor } from "./about";
import { ChangeText, Look } from "./look";
import { messageLabels, templateWords } from "./message-words";
import { SentMessages } from "./sent-messages";
import { ValuesForm } from "./values-form";
import { WaysOut } from "./ways-out";
import { type BegunChange, begunChange, type WrittenMessage, writtenMessage } from "./written";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** Writing to a person in their language: an occasion, what it has to say, a look at it, and off. */
export default async function MessagesPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const token = await queryValue(searchParams, "written");
  const written = await writtenMessage(token);
  const person = await orMissing(readMessages(actor, { personId: id }));
  if (!person) {
    const typed = await typedIn(searchParams);
    return <GonePage actor={actor} id={id} typed={typedMessage(typed, written)} />;
  }
  const asked = await queryValue(searchParams, "template");
  // A page of their own has who has a case file.
  const isPossible = (name: Template) => person.caseFileId !== null || !withOwnPage.includes(name);
  const wanted = templates.filter(isPossible).find((known) => known === asked);
  const { template, values } = await aboutFor(actor, id, wanted, searchParams);
  const form = await valuesForm(person, values, searchParams);
  const begun = await begunChange(token);
  const change = await changeForm(written, begun, searchParams);
  const isChanged = (await queryValue(searchParams, "change")) === "text";
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
      <ErrorSummary
        title="Bitte prüfen Sie Ihre Angaben"
        issues={[...form.summary, ...change.summary]}
      />
      {person.reach === "declined" && (
        <p className="note mt-3">
          Die Person möchte keinen Kontakt. Bitte schreiben Sie nur, wenn sie sich selbst meldet.
        </p>
      )}
      {written && isChanged ? (
        <ChangeText personId={id} written={written} version={begun?.version ?? 0} form={change} />
      ) : written ? (
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

type Reached = Awaited<ReturnType<typeof readMessages>>;

/** What somebody has typed into one of the two forms. */
async function typedIn(searchParams: Query): Promise<Fields> {
  const token = await queryValue(searchParams, "draft");
  const [values, words] = [
    await loadDraft("message", token),
    await loadDraft("message-change", token),
  ];
  return { ...values.fields, ...words.fields };
}

/** What was written, to be read where it can be sent to nobody any more. */
function typedMessage(fields: Fields, written: WrittenMessage | undefined) {
  const names = [...valueNames, "german"] as const;
  return [
    [messageLabels.text, fieldValue(fields, "text") || (written?.text ?? "")] as const,
    ...names.map((name) => [messageLabels[name], fieldValue(fields, name)] as const),
  ];
}

/** What a text has to be told, filled in with what is known; or as somebody typed it. */
async function valuesForm(
  { languages, sharedPhone, next }: Reached,
  about: Fields | undefined,
  searchParams: Query,
) {
  const draft = await loadDraft("message", await queryValue(searchParams, "draft"));
  return formState(draft, messageLabels, {
    locale: languages.written,
    wording: sharedPhone === true ? "discreet" : "open",
    ...(about ?? { day: next?.day ?? "", time: next?.time ?? "", place: next?.place ?? "" }),
  });
}

async function changeForm(
  written: WrittenMessage | undefined,
  begun: BegunChange,
  searchParams: Query,
) {
  const draft = await loadDraft("message-change", await queryValue(searchParams, "draft"));
  // What somebody has begun to change goes on from there, also after a reload.
  const { text = "", german = "" } = begun ?? written ?? {};
  return formState(draft, messageLabels, { text, german });
}

/** Where everything else about the person stands. */
function placeOf({ caseFileId, entryId }: Reached): string {
  return caseFileId ? `/intern/case-files/${caseFileId}` : `/intern/roster/${entryId}`;
}
