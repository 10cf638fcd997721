import { DraftField } from "@/components/form/draft-field";
import { Panel } from "@/components/panel";
import type { MissingChoice } from "@/domain/roster/chosen-missing";
import type { foreseeMissing } from "@/domain/roster/decide-missing";
import type { FormState } from "../../issue-sentence";
import { reachWords } from "../../words";
import { decisionWords } from "../roster-words";

type Follows = Awaited<ReturnType<typeof foreseeMissing>>;

type Props = {
  readonly choice: MissingChoice;
  readonly follows: Follows;
  readonly form: FormState;
  /** Of the list that was seen. */
  readonly page: number;
};

/** What a decision about many would change is said before it is made. */
export function ConfirmStep({ choice, follows, form, page }: Props) {
  const { decision, which, picked, print = "" } = choice;
  const back = `/intern/roster/missing?page=${page}&choose=again&draft=${form.draft ?? ""}`;
  return (
    <Panel id="errors" title={`„${decisionWords[decision]}“ für ${follows.all} Personen?`}>
      <p className="mt-2">{whatFollows(decision, follows)}</p>
      <p className="mt-2">{whoTheyAre(follows)}</p>
      {decision === "agedOut" && follows.ageUnknown > 0 && (
        <p className="note mt-2">Von {follows.ageUnknown} ist das Geburtsdatum nicht bekannt.</p>
      )}
      <p className="mt-2">
        Solange danach nichts geschieht, können Sie die ganze Entscheidung mit einem Druck
        zurücknehmen.
      </p>
      <form action="/intern/roster/missing/decide" method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="confirmed" value="yes" />
        <input type="hidden" name="page" value={page} />
        <input type="hidden" name="decision" value={decision} />
        <input type="hidden" name="which" value={which} />
        <input type="hidden" name="print" value={print} />
        {picked.map((each) => (
          <input key={each} type="hidden" name="picked[]" value={each} />
        ))}
        <p className="mt-4 flex flex-wrap gap-2">
          <button className="button" type="submit">
            Ja, für alle {follows.all} so entscheiden
          </button>
          <a className="button quiet" href={back}>
            Nein, zurück zur Auswahl
          </a>
        </p>
      </form>
    </Panel>
  );
}

function whatFollows(decision: MissingChoice["decision"], { all }: Follows): string {
  if (decision === "moreAttempts") {
    return `${all} Personen kommen wieder auf die Liste der Aufzusuchenden, mit einem Versuch mehr.`;
  }
  return `${all} Personen werden als „${reachWords[decision]}“ vermerkt. Niemand sucht sie mehr auf.`;
}

function whoTheyAre({ reached, attempted, unknown }: Follows): string {
  return `Davon schon gesprochen: ${reached}, nur versucht: ${attempted}, noch nie versucht: ${unknown}.`;
}
