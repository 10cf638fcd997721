import { RadioGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { Describe } from "@/components/form/fields";
import { RowTable } from "@/components/row-table";
import { missingDecisions } from "@/domain/roster/chosen-missing";
import type { listMissing } from "@/domain/roster/missing";
import { formatShortDate } from "@/lib/i18n/format";
import { choicesOf } from "../../filter-form";
import type { FormState } from "../../issue-sentence";
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
export function DecideForm({ list: { shown, total, page, pages, print }, form, refused }: Props) {
  const ticked = form.values("picked");
  return (
    <form action="/intern/roster/missing/decide" method="post" noValidate>
      <DraftField token={form.draft} />
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="print" value={print} />
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
              cell: (row) => <Pick row={row} checked={ticked.includes(seenAs(row))} />,
            },
          ]}
        />
      </div>
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
          { value: "ticked", label: "nur für die angekreuzten" },
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
