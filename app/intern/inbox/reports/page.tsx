import { Badge, Empty, TableFrame } from "@/components/panel";
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
        <TableFrame label="Meldungen zu Seiten">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Seit</th>
                <th scope="col">Seite</th>
                <th scope="col">Sprache</th>
                <th scope="col">Was nicht stimmt</th>
                <th scope="col">Antwort bis</th>
              </tr>
            </thead>
            <tbody>
              {reports.map((report) => (
                <ReportRow key={report.id} report={report} />
              ))}
            </tbody>
          </table>
        </TableFrame>
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

function ReportRow({ report }: { report: Report }) {
  return (
    <tr>
      <td>
        <Badge tone={report.late ? "not" : "plain"} nowrap>
          {waitingWords(report.waitedMs)}
        </Badge>
      </td>
      <td>
        <a
          className="inline-flex min-h-8 min-w-40 items-center font-semibold break-words"
          href={`/intern/inbox/reports/${report.id}`}
        >
          {report.page || "Startseite"}
        </a>
      </td>
      <td>{languageWords[report.locale]}</td>
      <td>
        {report.kind ? reportKindWords[report.kind] : "nur angetippt"}
        {report.text && (
          <span className="line-clamp-2 text-soft" lang={report.locale} dir="auto">
            {report.text}
          </span>
        )}
      </td>
      <td className="whitespace-nowrap">{answerOf(report)}</td>
    </tr>
  );
}

function answerOf({ answerBy, wantsAnswer }: Report): string {
  if (answerBy) return formatInstant(answerBy);
  return wantsAnswer ? "gewünscht" : "";
}
