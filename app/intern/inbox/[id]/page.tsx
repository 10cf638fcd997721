import { ErrorSummary } from "@/components/form/error-summary";
import { TextArea } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import type { StaffActor } from "@/domain/access/actor";
import { requireStaff } from "@/domain/access/session";
import { peopleLike } from "@/domain/contact-request/known-people";
import { readContactRequest } from "@/domain/contact-request/queries";
import { offerTitle } from "@/domain/offer-list/queries";
import { formatInstant } from "@/lib/i18n/format";
import { ChangeForm } from "../../change-form";
import { Desk } from "../../desk";
import { savedMeanwhile } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { pageForms } from "../../page-forms";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { ReachedBy } from "../../reached-by";
import { TakenNote } from "../../today/taken-note";
import { waitingWords } from "../../waiting";
import { languageWords, requestEventWords, requestStateWords, timeWords } from "../../words";
import { Doubt } from "./doubt";
import { FirstCall } from "./first-call";
import { KnownPeople } from "./known-people";
import { LastStep } from "./last-step";
import { OwnNumber } from "./own-number";
import { Proven } from "./proven";
import { Unproven } from "./unproven";
import { Wishes } from "./wishes";

type Props = { params: Promise<{ id: string }>; searchParams: Query };
type Request = Awaited<ReturnType<typeof readContactRequest>>;

export default async function RequestPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const request = await orNotFound(readContactRequest(actor, { id }));
  if (request.state === "withdrawn") return <Withdrawn actor={actor} request={request} />;
  const people = await orNotFound(peopleLike(actor, { id }));
  const forms = await pageForms(
    ["contact-request-move", "contact-request-note"],
    await queryValue(searchParams, "draft"),
    { note: "Notiz" },
  );
  const form = forms.of("contact-request-note", { note: request.note ?? "" });
  const offer = request.offerSlug ? offerTitle(request.offerSlug, "de") : undefined;
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title={`Anfrage vom ${formatInstant(request.receivedAt)}`}
      heading={<bdi>{request.name}</bdi>}
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${requestStateWords[request.state]}, ${request.waits ? "wartet" : "wartete"} ${waitingWords(request.waitedMs)}, Antwort zugesagt bis ${formatInstant(request.answerBy)}`}
    >
      <ErrorSummary title="Das ging nicht" issues={forms.summary} />
      <LastStep step={request.lastStep} isLate={forms.summary.length > 0} />
      <TakenNote actor={actor} id={id} />
      <Wishes request={request} />
      <FirstCall request={request} />
      <Doubt request={request} />
      <OwnNumber request={request} />
      <Panel title="Was die Person geschrieben hat">
        <Terms
          unknown="nicht bekannt"
          rows={[
            [
              "Erreichbar über",
              <ReachedBy
                key="reach"
                contact={{ channel: request.channel, value: request.contact }}
              />,
            ],
            ["Beste Zeit", request.bestTimes.map(timeOf).join(", ") || "keine genannt"],
            ["Sprache", languageWords[request.locale]],
            ["Mit einer Frau sprechen", request.femaleContactWished ? "ja, gewünscht" : "egal"],
            ["Lesen andere mit?", sharedPhone(request)],
            ["Angebot", offer ? offer.title : "keines, allgemeine Frage"],
            [
              "Nachricht",
              request.message ? (
                <Written key="message" text={request.message} lang={request.locale} />
              ) : (
                "keine"
              ),
            ],
            [
              "Code",
              request.code && <code key="code">{request.code.match(/.{4}/g)?.join(" ")}</code>,
            ],
            ["Eingegangen", formatInstant(request.receivedAt)],
            ["Versuche", String(request.attempts)],
          ]}
        />
      </Panel>
      <Unproven request={request} />
      <Proven request={request} />
      {request.caseFileId && !request.unproven && (
        <p className="mt-4">
          <a className="button" href={`/intern/case-files/${request.caseFileId}`}>
            <Icon name="caseFile" />
            Zur Fallakte
          </a>
        </p>
      )}
      {!request.caseFileId &&
        !request.unproven &&
        request.state !== "answered" &&
        request.state !== "duplicate" &&
        request.state !== "unreachable" && (
          <>
            <KnownPeople request={request} people={people} />
            <ChangeForm
              className="mt-4"
              action={`/intern/inbox/${id}/convert`}
              form={forms.of("contact-request-move")}
              version={request.version}
            >
              <button
                className={people.some(({ deniedAt }) => !deniedAt) ? "button quiet" : "button"}
                type="submit"
              >
                <Icon name="caseFile" />
                Person und Fallakte anlegen
              </button>
            </ChangeForm>
          </>
        )}
      <Panel title="Bearbeiten">
        {request.unproven && (
          <p className="mt-1 max-w-152 text-soft">
            Solange nicht feststeht, wer geschrieben hat, ist niemand erreicht und nichts
            beantwortet. „Niemanden erreicht“ zählt als Versuch bei der bekannten Person; auf der
            Seite zu dieser Anfrage steht davon nichts.
          </p>
        )}
        <ChangeForm action={`/intern/inbox/${id}/move`} form={form} version={request.version}>
          <TextArea
            {...form.field("note")}
            label="Notiz"
            hint="Nur für das Teilhabemanagement."
            note={savedMeanwhile(form.saved("note"))}
            rows={3}
          />
          <p className="mt-3 flex flex-wrap gap-2">
            {request.events.map((event) => (
              <button key={event} className="button quiet" type="submit" name="event" value={event}>
                {requestEventWords[event]}
              </button>
            ))}
          </p>
        </ChangeForm>
      </Panel>
    </Desk>
  );
}

/** Nothing of it is left but that it was there. */
function Withdrawn({ actor, request }: { actor: StaffActor; request: Request }) {
  return (
    <Desk actor={actor} room="/intern/inbox" title="Gelöschte Anfrage">
      <p className="mt-3 max-w-152">
        Eingegangen am {formatInstant(request.receivedAt)}. Die Person hat ihre Anfrage selbst
        gelöscht: Name, Kontaktdaten und Nachricht sind nicht mehr gespeichert.
      </p>
    </Desk>
  );
}

function timeOf(time: string): string {
  return Object.hasOwn(timeWords, time) ? timeWords[time as keyof typeof timeWords] : time;
}

function sharedPhone({ sharedPhone }: Request): string {
  return sharedPhone ? "ja: nur „Bitte melde dich.“ schreiben" : "nein";
}
