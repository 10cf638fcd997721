import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { Describe } from "@/components/form/fields";
import { RowTable } from "@/components/row-table";
import { missingDecisions } from "@/domain/roster/chosen-missing";
import { asSeen, type listMissing } from "@/domain/roster/missing";
import { formatShortDate } from "@/lib/i18n/format";
import { choicesOf } from "../../filter-form";
import type { FormState } from "../../issue-sentence";
import { PageButtons } from "../../page-links";
import { reachWords } from "../../words";
import { decisionWords } from "../roster-words";
import { Who } from "../who";

type List = Awaited<ReturnType<typeof listMissing>>;

type Props = {
  readonly list: List;
  readonly form: FormState;
  /** Why what was decided cannot be. */
  readonly refused: string | undefined;
};

/** What is decided, and about whom. */
export function DecideForm({ list, form, refused }: Props) {
  const { shown, elsewhere, changed, total, page, pages, print } = list;
  const ticked = form.values("picked");
  return (
    <form action="/intern/roster/missing/decide" method="post" noValidate>
      <DraftField token={form.draft} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="print" value={print} />
      {elsewhere.map((seen) => (
        <input key={seen} type="hidden" name="picked[]" value={seen} />
      ))}
      {changed > 0 && <p className="note mt-3 max-w-152">{changedWords(changed)}</p>}
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
              cell: (row) => <Who row={row} />,
            },
            { head: "Stand", cell: ({ reach }) => reachWords[reach] },
            {
              head: "Fehlt seit",
              cell: ({ missingSince }) =>
                missingSince && `Liste vom ${formatShortDate(missingSince)}`,
            },
            {
              head: "Auswahl",
              cell: (row) => <Pick row={row} checked={ticked.includes(asSeen(row))} />,
            },
          ]}
        />
      </div>
      {pages > 1 && <p className="mt-4 text-soft">{carried(elsewhere.length)}</p>}
      <PageButtons page={page} pages={pages} />
      <RadioGroup
        {...form.field("decision")}
        legend="Was gilt für sie?"
        note={refused}
        hint="„Noch einen Versuch machen“ setzt sie wieder auf die Liste der Aufzusuchenden."
        choices={choicesOf(missingDecisions, decisionWords)}
      />
      <RadioGroup
        {...form.field("which")}
        legend="Für wen gilt es?"
        choices={[
          { value: "ticked", label: tickedWords(elsewhere.length) },
          {
            value: "all",
            label: `für alle ${total}, auch für die nicht angekreuzten${pages > 1 ? " und die auf den anderen Seiten" : ""}`,
          },
        ]}
      />
      <button className="button mt-4" type="submit">
        Entscheiden
      </button>
    </form>
  );
}

/** What becomes of ticks on the way to another page. */
function carried(count: number): string {
  const stay = "Was Sie ankreuzen, bleibt beim Blättern stehen.";
  if (count === 0) return stay;
  return `${stay} Auf anderen Seiten ${count === 1 ? "ist 1 Person" : `sind ${count} Personen`} angekreuzt.`;
}

function changedWords(count: number): string {
  const are = count === 1 ? "Bei 1 angekreuzten Person" : `Bei ${count} angekreuzten Personen`;
  return `${are} hat sich inzwischen etwas geändert. Sie sind nicht mehr angekreuzt: Bitte sehen Sie nach.`;
}

function tickedWords(elsewhere: number): string {
  return `nur für die angekreuzten${elsewhere > 0 ? ", auch die auf anderen Seiten" : ""}`;
}

type Row = List["shown"][number];

function Pick({ row, checked }: { row: Row; checked: boolean }) {
  return (
    <label className="inline-flex min-h-11 cursor-pointer items-center gap-2">
      <input
        className="size-5 accent-brand"
        type="checkbox"
        name="picked[]"
        value={asSeen(row)}
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
