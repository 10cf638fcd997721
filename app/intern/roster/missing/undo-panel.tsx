import { AskFirst } from "@/components/form/ask-first";
import { DraftField } from "@/components/form/draft-field";
import { Panel } from "@/components/panel";
import type { listUndoable } from "@/domain/roster/undo-decision";
import { formatShortDate } from "@/lib/i18n/format";
import type { FormState } from "../../issue-sentence";
import { decisionWords } from "../roster-words";

type Decisions = Awaited<ReturnType<typeof listUndoable>>;

/** The newest decisions about many, each with the way back. */
export function UndoPanel({ decisions, form }: { decisions: Decisions; form: FormState }) {
  if (decisions.length === 0) return null;
  return (
    <Panel title="Zuletzt entschieden" id="undo">
      <ul className="mt-2 grid gap-3">
        {decisions.map((decision) => (
          <li key={decision.id}>
            <p>{wordsFor(decision)}</p>
            <AskFirst
              label="Zurücknehmen"
              of={wordsFor(decision)}
              action="/intern/roster/missing/undo"
              consequence="Für diese Personen gilt dann wieder, was vor der Entscheidung galt; wer aufzusuchen war, ist es wieder."
              confirm="Ja, Entscheidung zurücknehmen"
            >
              <DraftField token={form.draft} />
              <input type="hidden" name="id" value={decision.id} />
            </AskFirst>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function wordsFor({ on, decision, all, open }: Decisions[number]): string {
  const persons = all === 1 ? "1 Person" : `${all} Personen`;
  const made = `${formatShortDate(on)}: „${decisionWords[decision]}“ für ${persons}.`;
  if (open === all) return made;
  const stay = all - open;
  return `${made} Bei ${stay} ist seither etwas geschehen: Dort bleibt es, wie es ist.`;
}
