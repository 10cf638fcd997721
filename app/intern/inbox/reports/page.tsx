import { Badge, Empty } from "@/components/panel";
import { type Columns, RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { countOpenReports, listPageReports } from "@/domain/page-report/queries";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { waitingWords } from "../../waiting";
import { languageWords, reportKindWords } from "../../words";
import { InboxTabs } from "../tabs";

type Report = Awaited<ReturnType<typeof listPageReports>>[number];

export default async function ReportsPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const done = (await queryValue(searchParams, "show")) === "done";
  const reports = await orNotFound(listPageReports(actor, { done }));
  return (
    <Desk
      actor={actor}
      room="/intern/inbox"
      title="Meldungen zu Seiten"
      lead={done ? "Erledigte Meldungen" : leadFor(reports)}
    >
      <InboxTabs open="/intern/inbox/reports" reports={await countOpenReports(actor)} />
      <p className="mt-3">
        {done ? (
          <a href="/intern/inbox/reports">Offene Meldungen zeigen</a>
        ) : (
          <a href="/intern/inbox/reports?show=done">Erledigte Meldungen zeigen</a>
        )}
      </p>
      {reports.length === 0 ? (
        <Empty>
          {done
            ? "Noch keine Meldung ist erledigt."
            : "Niemand hat etwas gemeldet. „Hier stimmt etwas nicht“ steht am Ende jeder öffentlichen Seite; was Menschen dort antippen, erscheint hier."}
        </Empty>
      ) : (
        <RowTable label="Meldungen zu Seiten" rows={reports} columns={columns} />
      )}
    </Desk>
  );
}

function leadFor(reports: readonly Report[]): string {
  const late = reports.filter((report) => report.late).length;
  const waiting =
    reports.length === 1 ? "1 Meldung ist offen" : `${reports.length} Meldungen sind offen`;
  if (reports.length === 0) return "Keine offene Meldung";
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
