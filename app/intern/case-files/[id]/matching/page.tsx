import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField, TextField } from "@/components/form/fields";
import { Empty, Panel } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { matchCaseFile } from "@/domain/matching/queries";
import { listOffices } from "@/domain/office/queries";
import { loadDraft } from "@/lib/forms/draft";
import { translator } from "@/lib/i18n/translator";
import { plainDate } from "@/lib/plain-date";
import { Desk } from "../../../desk";
import { FilterForm, FilterSelect } from "../../../filter-form";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { needDomainWords } from "../../../words";
import { GoesOnElsewhere } from "../state-panel";
import { MatchTable } from "./match-table";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function MatchingPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const found = await orNotFound(
    matchCaseFile(actor, {
      caseFileId: id,
      needId: await queryValue(searchParams, "need"),
      onDate: plainDate.safeParse(await queryValue(searchParams, "on")).data,
    }),
  );
  const offices = await listOffices(actor, {});
  const words = {
    facts: translator("de", "facts"),
    reasons: translator("de", "matching.reasons"),
  };
  const draft = await loadDraft("referral-draft", await queryValue(searchParams, "draft"));
  const form = formState(draft, { officeId: "Stelle", offer: "Angebot" });
  const by = (verdict: string) => found.offers.filter(({ match }) => match.verdict === verdict);
  const table = {
    ...{ caseFileId: id, needId: found.needId, seeker: found.seeker, words },
    rests: found.closed,
  };
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Passende Angebote ${found.publicCode}`}
      heading={
        <>
          Passende Angebote: <bdi>{found.name}</bdi>
        </>
      }
      lead={<a href={`/intern/case-files/${id}`}>Zurück zur Fallakte</a>}
    >
      {found.goesOnIn ? (
        <GoesOnElsewhere caseFileId={found.goesOnIn} part="/matching" />
      ) : (
        found.closed && (
          <p className="note mt-3">
            Diese Fallakte ist geschlossen. Zum Vermitteln bitte{" "}
            <a href={`/intern/case-files/${id}#standing`}>die Fallakte wieder öffnen</a>.
          </p>
        )
      )}
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      <FilterForm action={`/intern/case-files/${id}/matching`} whole={undefined}>
        <FilterSelect
          name="need"
          label="Für welchen Bedarf?"
          value={found.needId ?? undefined}
          choices={found.needs.map((need) => ({
            value: need.id,
            label: needDomainWords[need.domain],
          }))}
          any="alle Angebote"
        />
        <TextField name="on" label="Stand am" type="date" value={found.onDate} />
      </FilterForm>
      <Panel title={`Passt (${by("fits").length})`}>
        <MatchTable
          {...table}
          label="Angebote, die passen"
          offers={by("fits")}
          empty="Kein Angebot passt nach dem, was bekannt ist."
        />
      </Panel>
      <Panel title={`Nachfragen (${by("ask").length})`}>
        <MatchTable
          {...table}
          label="Angebote, bei denen nachzufragen ist"
          offers={by("ask")}
          empty="Bei keinem Angebot ist etwas offen."
        />
      </Panel>
      <Panel title={`Passt nicht (${by("doesNotFit").length})`}>
        <MatchTable
          {...table}
          label="Angebote, die nicht passen"
          offers={by("doesNotFit")}
          empty="Kein Angebot ist ausgeschlossen."
        />
      </Panel>
      {!found.closed && (
        <Panel title="An eine Behörde oder Stelle vermitteln">
          {offices.length === 0 ? (
            <Empty>
              Noch keine Stelle aufgenommen. <a href="/intern/offices">Stelle aufnehmen</a>
            </Empty>
          ) : (
            <form action={`/intern/case-files/${id}/referrals`} method="post">
              <DraftField token={form.draft} />
              <input type="hidden" name="needId" value={found.needId ?? ""} />
              <SelectField
                {...form.field("officeId")}
                label="Stelle"
                hint="Stellen haben keinen Zugang zum Portal; ihre Antwort notieren Sie."
                options={[
                  { value: "", label: "Bitte wählen" },
                  ...offices
                    .filter(({ activity }) => activity === "active")
                    .map((office) => ({ value: office.id, label: office.name })),
                ]}
              />
              <button className="button quiet mt-3" type="submit">
                Vermittlung vorbereiten
              </button>
            </form>
          )}
        </Panel>
      )}
    </Desk>
  );
}
