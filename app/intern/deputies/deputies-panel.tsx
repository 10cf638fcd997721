import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField, TextField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Badge, Empty, Panel } from "@/components/panel";
import { RowTable } from "@/components/row-table";
import { Unfold } from "@/components/unfold";
import type { listDeputies } from "@/domain/deputy/queries";
import type { Draft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { ConfirmQuestions } from "../confirm-questions";
import { type FormState, formState } from "../issue-sentence";

const labels = {
  absentId: "Wer ist abwesend?",
  deputyId: "Wer vertritt?",
  fromOn: "Erster Tag",
  untilOn: "Letzter Tag",
};

type Props = {
  deputies: Awaited<ReturnType<typeof listDeputies>>;
  draft: Draft;
  /** Where it stands, and where its forms lead back to. */
  page: string;
};

/** Who stands in for whom, and the form that says so. */
export function DeputiesPanel({ deputies, draft, page }: Props) {
  const { deputyships, absentees, deputies: people } = deputies;
  const form = formState(draft, labels);
  const [only] = absentees;
  const alone = absentees.length === 1;
  const choose = (list: readonly { id: string; displayName: string }[]) => [
    { value: "", label: "Bitte wählen" },
    ...list.map(({ id, displayName }) => ({ value: id, label: displayName })),
  ];
  return (
    <Panel title="Vertretung" id="deputies">
      <p className="mt-1 text-soft">
        Wer vertritt, darf in diesen Tagen alles, was die vertretene Person darf. Es endet von
        selbst um Mitternacht nach dem letzten Tag; im Protokoll steht, für wen gehandelt wurde.
      </p>
      {deputyships.length === 0 ? (
        <Empty>Gerade und künftig ist keine Vertretung eingetragen.</Empty>
      ) : (
        <RowTable
          label="Vertretungen"
          rows={deputyships}
          columns={[
            { head: "Abwesend", cell: ({ absent }) => absent },
            { head: "Vertretung", cell: ({ deputy }) => deputy },
            {
              head: "Von – bis",
              cell: ({ fromOn, untilOn, running }) => (
                <>
                  {formatShortDate(fromOn)} – {formatShortDate(untilOn)}{" "}
                  {running && <Badge tone="fits">läuft</Badge>}
                </>
              ),
            },
            {
              head: "Beenden",
              cell: ({ id, mayEnd, absent, deputy }) =>
                mayEnd ? (
                  <form action="/intern/deputies/end" method="post">
                    <input type="hidden" name="id" value={id} />
                    <input type="hidden" name="page" value={page} />
                    <button
                      className="button quiet"
                      type="submit"
                      aria-label={`Vertretung von ${absent} durch ${deputy} beenden`}
                    >
                      Beenden
                    </button>
                  </form>
                ) : (
                  "–"
                ),
            },
          ]}
        />
      )}
      {only && (
        <Unfold label="Vertretung eintragen" open={form.summary.length > 0}>
          <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
          <form action="/intern/deputies/send" method="post" noValidate>
            <DraftField token={form.draft} />
            <KeyField value={form.value("key")} />
            <input type="hidden" name="page" value={page} />
            <ConfirmQuestions choices={form.asks("askDeputyAway") ? [awayOf(form, people)] : []} />
            {alone ? (
              <input type="hidden" name="absentId" value={only.id} />
            ) : (
              <SelectField
                {...form.field("absentId")}
                label={labels.absentId}
                options={choose(absentees)}
              />
            )}
            <SelectField
              {...form.field("deputyId")}
              label={labels.deputyId}
              hint="Teilhabemanagement oder Leitung"
              options={choose(people)}
            />
            <div className="grid gap-x-6 sm:grid-cols-2">
              <TextField {...form.field("fromOn")} label={labels.fromOn} type="date" />
              <TextField {...form.field("untilOn")} label={labels.untilOn} type="date" />
            </div>
            <button className="button mt-4" type="submit">
              Vertretung speichern
            </button>
          </form>
        </Unfold>
      )}
    </Panel>
  );
}

/** Somebody who is away stands in for a colleague: then perhaps nobody is there. */
function awayOf(form: FormState, people: Props["deputies"]["deputies"]) {
  const value = form.value("deputyId");
  const name = people.find(({ id }) => id === value)?.displayName ?? "";
  return { value, label: `Ja, ${name} vertritt trotz eigener Abwesenheit` };
}
