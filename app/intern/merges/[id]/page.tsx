import { TickGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import type { About } from "@/domain/merge/about-rows";
import { readMerge } from "@/domain/merge/queries";
import { berlinDate } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { fieldValues } from "@/lib/forms/fields";
import { formatInstant, formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import { Desk } from "../../desk";
import { rowWords } from "../../duplicates/table-words";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { needDomainWords } from "../../words";

type Table = keyof typeof rowWords;

/** What a row is about, behind the name of its kind. */
function aboutWords(about: About): string {
  if ("need" in about) return needDomainWords[about.need];
  return "day" in about ? `am ${formatShortDate(plainDate.parse(about.day))}` : about.name;
}

/** Where a row of the joined person can be read. */
function addressOf({ table, id }: { table: Table; id: string }, caseFileId: string): string {
  const file = `/intern/case-files/${caseFileId}`;
  const addresses: Partial<Record<Table, string>> = {
    ContactRequest: `/intern/inbox/${id}`,
    PersonFile: `${file}/files/${id}`,
    FollowUp: `/intern/follow-ups/${id}`,
    Appointment: `/intern/appointments/${id}`,
    Referral: `/intern/referrals/${id}`,
    Need: `${file}/needs/${id}`,
    SupportPlan: `${file}/support-plan/${id}`,
    CaseConference: `${file}/conferences/${id}`,
    CaseNote: `${file}?kind=note#timeline`,
    Message: `${file}?kind=message#timeline`,
    Contact: `${file}#contacts`,
    Consent: `${file}#consents`,
    PersonAccess: `${file}#own-page`,
  };
  return addresses[table] ?? `${file}#timeline`;
}

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function MergePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const merge = await orNotFound(readMerge(actor, { id }));
  const draft = await loadDraft("unmerge", await queryValue(searchParams, "draft"));
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title="Zusammenführung trennen"
      lead={`Zusammengeführt am ${formatShortDate(berlinDate(merge.at))}`}
    >
      <p className="mt-3">
        <bdi>{merge.mergedName}</bdi> wird wieder eine eigene Person, mit allem, was vorher dazu
        gehörte. <bdi>{merge.keptName}</bdi> bekommt die früheren Angaben zurück; was seitdem
        geändert wurde, bleibt. Wurden zwei Fallakten eine, sind es wieder zwei, jede mit dem, was
        in ihr stand.
      </p>
      <form action={`/intern/merges/${id}/undo`} method="post">
        <DraftField token={draft.token} />
        <Panel title="Was seitdem dazugekommen ist">
          {merge.goals.length > 0 && (
            <div className="mt-1">
              <p>
                Aus einem Förderplan in den anderen übernommen. Beim Trennen geht jedes Ziel zurück,
                mit dem, was seitdem daran getan wurde:
              </p>
              <ul className="mt-1 list-disc ps-5">
                {merge.goals.map(({ id: goal, text }) => (
                  <li key={goal} className="wrap-anywhere">
                    <bdi>{text}</bdi>
                  </li>
                ))}
              </ul>
            </div>
          )}
          {merge.since.length === 0 ? (
            <p className="mt-2">
              Seitdem ist {merge.goals.length > 0 ? "sonst " : ""}nichts dazugekommen, das Sie
              zuordnen müssen.
            </p>
          ) : (
            <TickGroup
              name="give"
              legend={
                <>
                  Was davon gehört zu <bdi>{merge.mergedName}</bdi>?
                </>
              }
              hint="Was Sie nicht ankreuzen, bleibt. Einwilligungen und Nachfragen zu einer Vermittlung gehen mit ihrer Fallakte."
              values={fieldValues(draft.fields, "give")}
              choices={merge.since.map((row) => ({
                value: row.id,
                label: (
                  <>
                    {rowWords[row.table]}
                    {row.about && (
                      <>
                        {" "}
                        <bdi>{aboutWords(row.about)}</bdi>
                      </>
                    )}
                    , vom {formatInstant(row.at)}
                    {merge.caseFileId && (
                      <>
                        {" – "}
                        <a href={addressOf(row, merge.caseFileId)}>
                          ansehen
                          <span className="sr-only">: {rowWords[row.table]}</span>
                        </a>
                      </>
                    )}
                  </>
                ),
              }))}
            />
          )}
        </Panel>
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          <button className="button" type="submit">
            Wieder trennen
          </button>
          {merge.caseFileId && (
            <a
              className="inline-flex min-h-11 items-center"
              href={`/intern/case-files/${merge.caseFileId}`}
            >
              Zurück zur Fallakte
            </a>
          )}
        </p>
      </form>
    </Desk>
  );
}
