import { Badge, Empty, TableFrame } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listCaseFiles } from "@/domain/case-file/queries";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../desk";
import { orNotFound } from "../page-tools";
import { caseFileStateWords, languageWords, needDomainWords } from "../words";

export default async function CaseFilesPage() {
  const actor = await requireStaff();
  const files = await orNotFound(listCaseFiles(actor, {}));
  const active = files.filter(({ state }) => state !== "closed").length;
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title="Fallakten"
      lead={`${active} laufend, ${files.length - active} geschlossen`}
    >
      {files.length === 0 ? (
        <Empty>
          Noch keine Fallakte. Öffnen Sie eine <a href="/intern/inbox">Anfrage</a> und legen Sie von
          dort Person und Fallakte an.
        </Empty>
      ) : (
        <TableFrame label="Fallakten">
          <table className="table">
            <thead>
              <tr>
                <th scope="col">Person</th>
                <th scope="col">Stand</th>
                <th scope="col">Offene Bedarfe</th>
                <th scope="col">Vermittlungen</th>
                <th scope="col">Zuständig</th>
                <th scope="col">Seit</th>
              </tr>
            </thead>
            <tbody>
              {files.map((file) => (
                <tr key={file.id}>
                  <td>
                    <a
                      className="inline-flex min-h-8 items-center font-semibold"
                      href={`/intern/case-files/${file.id}`}
                    >
                      <bdi>{file.name}</bdi>
                    </a>
                    <span className="block text-soft">
                      {languageWords[file.language]}, {file.publicCode}
                    </span>
                  </td>
                  <td>
                    <Badge tone={file.state === "closed" ? "asks" : "plain"}>
                      {caseFileStateWords[file.state]}
                    </Badge>
                  </td>
                  <td>
                    {file.openNeeds.map((domain) => needDomainWords[domain]).join(", ") || "–"}
                  </td>
                  <td>{file.referrals || "–"}</td>
                  <td>{file.owner}</td>
                  <td className="whitespace-nowrap">
                    {formatShortDate(berlinDate(file.openedAt))}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </TableFrame>
      )}
    </Desk>
  );
}
