import { Badge, Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
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
        <RowTable
          label="Fallakten"
          rows={files}
          columns={[
            {
              head: "Person",
              cell: ({ id, name, language, publicCode }) => (
                <>
                  <RowLink href={`/intern/case-files/${id}`}>
                    <bdi>{name}</bdi>
                  </RowLink>
                  <span className="block text-soft">
                    {languageWords[language]}, {publicCode}
                  </span>
                </>
              ),
            },
            {
              head: "Stand",
              cell: ({ state }) => (
                <Badge tone={state === "closed" ? "asks" : "plain"}>
                  {caseFileStateWords[state]}
                </Badge>
              ),
            },
            {
              head: "Offene Bedarfe",
              cell: ({ openNeeds }) =>
                openNeeds.map((domain) => needDomainWords[domain]).join(", ") || "–",
            },
            { head: "Vermittlungen", cell: ({ referrals }) => referrals || "–" },
            { head: "Zuständig", cell: ({ owner }) => owner },
            {
              head: "Seit",
              cell: ({ openedAt }) => formatShortDate(berlinDate(openedAt)),
              oneLine: true,
            },
          ]}
        />
      )}
    </Desk>
  );
}
