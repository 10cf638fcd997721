import { ErrorSummary } from "@/components/form/error-summary";
import { Badge, Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listCaseFiles } from "@/domain/case-file/list";
import { caseFileFilter, filterQuery } from "@/domain/case-file/list-filter";
import { findWithoutCaseFile } from "@/domain/roster/queries";
import { listSavedFilters } from "@/domain/saved-filter/queries";
import { berlinDate } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { spokenWord } from "../contacts/contact-words";
import { Desk } from "../desk";
import { ForgottenTerm, keptTerm } from "../find-term";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { PageLinks } from "../page-links";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { caseFileStateWords, needDomainWords } from "../words";
import { FindForm } from "./find-form";
import { RosterHits } from "./roster-hits";
import { SavedFilters } from "./saved-filters";

/** With so few case files found, whoever is meant may be on the list of the target group. */
const fewFound = 5;

export default async function CaseFilesPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const filter = caseFileFilter.parse(await searchParams);
  const query = filterQuery(filter);
  const { find, term } = await keptTerm(searchParams);
  const page = Number(await queryValue(searchParams, "page"));
  const list = await orNotFound(listCaseFiles(actor, { filter, term, page }));
  // Whoever is not found among many case files is looked for in a narrower way first.
  const hits =
    term && list.total <= fewFound ? await orNotFound(findWithoutCaseFile(actor, { term })) : null;
  const filters = await orNotFound(listSavedFilters(actor, { list: "case-files" }));
  const draft = await loadDraft("case-file-filter", await queryValue(searchParams, "draft"));
  const form = formState(draft, { name: "Name des Filters" });
  const narrowed = query.size > 0 || term !== "";
  const hrefOf = (to: number) => {
    const address = new URLSearchParams([...query, ["page", String(to)]]);
    if (term && find) address.set("find", find);
    return `/intern/case-files?${address}`;
  };
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title="Fallakten"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={`${narrowed ? "Gefunden: " : ""}${list.total - list.closed} laufend, ${list.closed} geschlossen`}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      <FindForm filter={filter} term={term} owners={list.owners} narrowed={narrowed} />
      <ForgottenTerm find={find} term={term} />
      <p>
        <a className="inline-flex min-h-11 items-center" href="/intern/duplicates">
          Vielleicht doppelt
        </a>
      </p>
      <SavedFilters filters={filters} query={query.toString()} form={form} />
      {list.files.length === 0 ? (
        <Empty>
          {narrowed ? (
            "Dazu gibt es keine Fallakte. Versuchen Sie einen kürzeren Teil des Namens, die letzten vier Ziffern der Nummer oder weniger Filter."
          ) : (
            <>
              Noch keine Fallakte. Öffnen Sie eine <a href="/intern/inbox">Anfrage</a> und legen Sie
              von dort Person und Fallakte an.
            </>
          )}
        </Empty>
      ) : (
        <RowTable
          label="Fallakten"
          rows={list.files}
          columns={[
            {
              head: "Person",
              title: true,
              cell: ({ id, name, language, publicCode }) => (
                <>
                  <RowLink href={`/intern/case-files/${id}`}>
                    <bdi>{name}</bdi>
                  </RowLink>
                  <span className="block text-soft">
                    {spokenWord(language)}, {publicCode}
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
              head: "Papier bis",
              cell: ({ paperValidUntil }) =>
                paperValidUntil ? formatShortDate(paperValidUntil) : "–",
              oneLine: true,
            },
            {
              head: "Seit",
              cell: ({ openedAt }) => formatShortDate(berlinDate(openedAt)),
              oneLine: true,
            },
          ]}
        />
      )}
      {hits && <RosterHits hits={hits} find={find} />}
      <PageLinks page={list.page} pages={list.pages} href={hrefOf} />
    </Desk>
  );
}
