import { RadioGroup, TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { Describe } from "@/components/form/fields";
import { Empty } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { missingDecisions } from "@/domain/roster/decide-missing";
import { listMissing } from "@/domain/roster/missing";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { choicesOf } from "../../filter-form";
import { type FormState, formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { PageLinks } from "../../page-links";
import { orNotFound, type Query, queryValue } from "../../page-tools";
import { reachWords } from "../../words";
import { whoWords } from "../outreach-table";
import { decisionWords } from "../roster-words";
import { RosterTabs } from "../tabs";

type List = Awaited<ReturnType<typeof listMissing>>;

/** Whom no list names any more: one decision for many of them. */
export default async function MissingPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const page = Number(await queryValue(searchParams, "page"));
  const list = await orNotFound(listMissing(actor, { page }));
  const draft = await loadDraft("roster-missing", await queryValue(searchParams, "draft"));
  const form = formState(draft, { picked: "Personen", decision: "Entscheidung" });
  return (
    <Desk
      actor={actor}
      room="/intern/roster"
      title="Nicht mehr auf der Liste"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead={
        list.total === 1
          ? "1 Person steht auf keiner Liste mehr. Bis Sie entscheiden, sucht niemand sie auf."
          : `${list.total} Personen stehen auf keiner Liste mehr. Bis Sie entscheiden, sucht niemand sie auf.`
      }
    >
      <RosterTabs actor={actor} open="/intern/roster" />
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {list.total === 0 ? (
        <Empty>
          Über alle ist entschieden. <a href="/intern/roster">Wer als Nächstes aufzusuchen ist</a>
        </Empty>
      ) : (
        <DecideForm list={list} form={form} />
      )}
      <PageLinks
        page={list.page}
        pages={list.pages}
        href={(number) => `/intern/roster/missing?page=${number}`}
      />
    </Desk>
  );
}

function DecideForm({
  list: { shown, total, pages, print },
  form,
}: {
  list: List;
  form: FormState;
}) {
  const ticked = form.values("picked");
  return (
    <form action="/intern/roster/missing/decide" method="post" noValidate>
      <DraftField token={form.draft} />
      <p className="mt-2">
        <a className="inline-flex min-h-11 items-center" href="#decision">
          Zur Entscheidung, unter der Liste
        </a>
      </p>
      <div id="picked" className={form.error("picked") ? "border-not border-s-5 ps-3.5" : ""}>
        <Describe name="picked" error={form.error("picked")} />
        <RowTable
          label="Nicht mehr auf der Liste"
          rows={shown}
          columns={[
            {
              head: "Wer",
              title: true,
              cell: (row) => (
                <>
                  <RowLink href={`/intern/roster/${row.id}`}>
                    <bdi>{row.name}</bdi>
                  </RowLink>
                  <span className="block text-soft">{whoWords(row)}</span>
                </>
              ),
            },
            { head: "Stand", cell: ({ reach }) => reachWords[reach] },
            {
              head: "Fehlt seit",
              cell: ({ missingSince }) =>
                missingSince && `Liste vom ${formatShortDate(missingSince)}`,
            },
            {
              head: "Auswahl",
              cell: (row) => <Pick row={row} checked={ticked.includes(seenAs(row))} />,
            },
          ]}
        />
      </div>
      <RadioGroup
        {...form.field("decision")}
        legend="Was gilt für sie?"
        hint="„Noch einen Versuch machen“ setzt sie wieder auf die Liste der Aufzusuchenden."
        choices={choicesOf(missingDecisions, decisionWords)}
      />
      <div className="mt-4">
        <TickBox
          name="all"
          value={print}
          checked={form.value("all") !== ""}
          label={`Für alle ${total}, auch für die nicht angekreuzten${pages > 1 ? " und die auf den anderen Seiten" : ""}`}
        />
      </div>
      <button className="button mt-4" type="submit">
        Entscheiden
      </button>
    </form>
  );
}

type Row = List["shown"][number];

/** With the version that is seen, so that nothing is decided about whom somebody has just spoken with. */
function seenAs({ id, version }: Row): string {
  return `${id}:${version}`;
}

function Pick({ row, checked }: { row: Row; checked: boolean }) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
      <input
        className="size-5 accent-brand"
        type="checkbox"
        name="picked[]"
        value={seenAs(row)}
        defaultChecked={checked}
      />
      <span>
        auswählen
        <span className="sr-only">
          : <bdi>{row.name}</bdi>
        </span>
      </span>
    </label>
  );
}
