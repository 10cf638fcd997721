import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { TextField } from "@/components/form/fields";
import { Badge, Empty } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listContactRequests } from "@/domain/contact-request/list";
import { offerTitle } from "@/domain/offer-list/queries";
import { countOpenReports } from "@/domain/page-report/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { StuckMails } from "../outbox/stuck-mails";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { waitingWords } from "../waiting";
import { channelWords, languageWords, requestStateWords } from "../words";
import { InboxTabs } from "./tabs";

export default async function InboxPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const closed = (await queryValue(searchParams, "show")) === "closed";
  const page = Number(await queryValue(searchParams, "page"));
  const { requests, ...list } = await orNotFound(listContactRequests(actor, { closed, page }));
  const draft = await loadDraft("find-request", await queryValue(searchParams, "draft"));
  const form = formState(draft, { code: "Code der Person" });
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title="Anfragen"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={closed ? "Abgeschlossene Anfragen" : leadFor(list.total, list.late)}
    >
      <StuckMails actor={actor} />
      <ErrorSummary title="Nicht gefunden" issues={form.summary} />
      <form className="flex flex-wrap items-end gap-x-3" action="/intern/inbox/find" method="post">
        <DraftField token={form.draft} />
        <TextField {...form.field("code")} label="Code der Person" />
        <button className="button quiet mb-0.5" type="submit">
          Anfrage suchen
        </button>
      </form>
      <InboxTabs
        open={closed ? "/intern/inbox?show=closed" : "/intern/inbox"}
        reports={await countOpenReports(actor)}
      />
      {list.total === 0 ? (
        <Empty>
          {closed
            ? "Noch keine Anfrage ist abgeschlossen."
            : "Niemand wartet. Neue Anfragen aus dem öffentlichen Portal erscheinen hier, die längste Wartezeit zuerst."}
        </Empty>
      ) : (
        <RowTable label="Anfragen" rows={requests} columns={columnsFor(closed)} />
      )}
      <PageLinks
        {...list}
        href={(number) => `/intern/inbox?${closed ? "show=closed&" : ""}page=${number}`}
      />
    </Desk>
  );
}

function leadFor(count: number, late: number): string {
  if (count === 0) return "Keine offene Anfrage";
  const waiting = count === 1 ? "1 Person wartet" : `${count} Personen warten`;
  return late === 0 ? waiting : `${waiting}, bei ${late} ist die zugesagte Zeit vorbei`;
}

type Request = Awaited<ReturnType<typeof listContactRequests>>["requests"][number];

const columnsFor = (closed: boolean): Columns<Request> => [
  {
    head: closed ? "Wartete" : "Wartet",
    cell: (request) => (
      <Badge tone={request.late ? "not" : "plain"} nowrap>
        {waitingWords(request.waitedMs)}
      </Badge>
    ),
  },
  {
    head: "Wer",
    cell: (request) => (
      <>
        <RowLink href={`/intern/inbox/${request.id}`}>
          {request.state === "withdrawn" ? "gelöscht" : <bdi>{request.name}</bdi>}
        </RowLink>
        <span className="block text-soft">{wishesOf(request)}</span>
        <Asked request={request} />
      </>
    ),
  },
  { head: "Worum geht es", cell: subjectOf },
  {
    head: "Stand",
    cell: ({ state, attempts }) => (
      <>
        {requestStateWords[state]}
        {attempts > 0 && (
          <span className="block text-soft">
            {attempts === 1 ? "1 Versuch" : `${attempts} Versuche`}
          </span>
        )}
      </>
    ),
  },
  { head: "Antwort bis", cell: answerUntil, oneLine: true },
];

/** What somebody has to see first: what the person asked for since, or that it may be none. */
function Asked({ request }: { request: Request }) {
  const { callWished, reachChangedAt, erasureAskedAt, doubtful } = request;
  return (
    <span className="flex flex-wrap gap-1.5">
      {doubtful && <Badge tone="plain">bitte prüfen: sehr schnell oder oft abgeschickt</Badge>}
      {callWished && (
        <Badge tone={callWished.late ? "not" : "asks"}>
          bittet um Anruf, wartet {waitingWords(callWished.waitedMs)}
        </Badge>
      )}
      {reachChangedAt && <Badge tone="asks">neue Kontaktdaten</Badge>}
      {erasureAskedAt && <Badge tone="asks">möchte die Löschung</Badge>}
    </span>
  );
}

function wishesOf({ state, locale, channel, femaleContactWished, sharedPhone }: Request): string {
  if (state === "withdrawn") return "nichts mehr gespeichert";
  return [
    languageWords[locale],
    channelWords[channel],
    femaleContactWished ? "möchte mit einer Frau sprechen" : "",
    sharedPhone ? "andere lesen mit" : "",
  ]
    .filter(Boolean)
    .join(", ");
}

/** The promise that ends first; nothing where none is open. */
function answerUntil({ promisedBy }: Request): string {
  return promisedBy ? formatInstant(promisedBy) : "";
}

function subjectOf({ offerSlug, state }: Request): string {
  if (state === "withdrawn") return "";
  if (!offerSlug) return "allgemeine Frage";
  return offerTitle(offerSlug, "de")?.title ?? offerSlug;
}
