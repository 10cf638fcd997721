import { Badge } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import type { listContactRequests } from "@/domain/contact-request/list";
import { offerTitle } from "@/domain/offer-list/queries";
import { formatInstant } from "@/lib/i18n/format";
import { waitingWords } from "../waiting";
import { channelWords, languageWords, requestStateWords } from "../words";

type Request = Awaited<ReturnType<typeof listContactRequests>>["requests"][number];

type Props = {
  readonly rows: readonly Request[];
  /** Nobody waits for an answer to them; undefined: to some of them. */
  readonly closed?: boolean;
};

/** Requests with what somebody has to know before answering. */
export function RequestTable({ rows, closed = undefined }: Props) {
  return <RowTable label="Anfragen" rows={rows} columns={columnsFor(closed)} />;
}

const columnsFor = (closed: boolean | undefined): Columns<Request> => [
  {
    head: closed === undefined ? "Wartezeit" : closed ? "Wartete" : "Wartet",
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
  const { callWished, reachChangedAt, erasureAskedAt, doubtful, likelyKnown } = request;
  return (
    <span className="flex flex-wrap gap-1.5">
      {doubtful && <Badge tone="plain">bitte prüfen: sehr schnell oder oft abgeschickt</Badge>}
      {likelyKnown && <Badge tone="plain">vielleicht schon bekannt</Badge>}
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
