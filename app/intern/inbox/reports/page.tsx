import { Badge, Empty } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { countOpenReports, listPageReports } from "@/domain/page-report/queries";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { waitingWords } from "../../waiting";
import { languageWords, reportKindWords } from "../../words";
import { InboxTabs } from "../tabs";

type Report = Awaited<ReturnType<typeof listPageReports>>["reports"][number];

export default async function ReportsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const done = (await queryValue(searchParams, "show")) === "done";
  const page = Number(await queryValue(searchParams, "page"));
  const { reports, ...list } = await orNotFound(listPageReports(actor, { done, page }));
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title="Meldungen zu Seiten"
      lead={done ? "Erledigte Meldungen" : leadFor(list)}
    >
      <InboxTabs open="/intern/inbox/reports" reports={await countOpenReports(actor)} />
      <p className="mt-3">
        {done ? (
          <a href="/intern/inbox/reports">Offene Meldungen zeigen</a>
        ) : (
          <a href="/intern/inbox/reports?show=done">Erledigte Meldungen zeigen</a>
        )}
      </p>
      {list.total === 0 ? (
        <Empty>
          {done
            ? "Noch keine Meldung ist erledigt."
            : "Niemand hat etwas gemeldet. „Hier stimmt etwas nicht“ steht am Ende jeder öffentlichen Seite; was Menschen dort antippen, erscheint hier."}
        </Empty>
      ) : (
        <RowTable label="Meldungen zu Seiten" rows={reports} columns={columns} />
      )}
      <PageLinks
        {...list}
        href={(number) => `/intern/inbox/reports?${done ? "show=done&" : ""}page=${number}`}
      />
    </Desk>
  );
}

function leadFor({ total, late }: { total: number; late: number }): string {
  const waiting = total === 1 ? "1 Meldung ist offen" : `${total} Meldungen sind offen`;
  if (total === 0) return "Keine offene Meldung";
  return late === 0 ? waiting : `${waiting}, bei ${late} ist die zugesagte Zeit vorbei`;
}

const columns: Columns<Report> = [
  {
    head: "Seit",
    cell: (report) => (
      <Badge tone={report.late ? "not" : "plain"} nowrap>
        {waitingWords(report.waitedMs)}
      </Badge>
    ),
  },
  {
    head: "Seite",
    cell: ({ id, page }) => (
      <RowLink href={`/intern/inbox/reports/${id}`}>
        <span className="min-w-0 [overflow-wrap:anywhere]">{page || "Startseite"}</span>
      </RowLink>
    ),
  },
  { head: "Sprache", cell: ({ locale }) => languageWords[locale] },
  {
    head: "Was nicht stimmt",
    cell: ({ kind, text, locale }) => (
      <>
        {kind ? reportKindWords[kind] : "nur angetippt"}
        {text && (
          <span className="line-clamp-2 text-soft" lang={locale} dir="auto">
            {text}
          </span>
        )}
      </>
    ),
  },
  { head: "Antwort bis", cell: answerOf, oneLine: true },
];

function answerOf({ answerBy, wantsAnswer }: Report): string {
  if (answerBy) return formatInstant(answerBy);
  return wantsAnswer ? "gewünscht" : "";
}
