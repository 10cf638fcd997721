import { doneWays } from "./done-ways";
import { settledRow } from "./row-form";

/** Right after a row was settled with one tap: the way back from a slip. */
export function UndoForm({ settled }: { settled: string | undefined }) {
  const row = settledRow(settled);
  const way = row && doneWays[row.kind];
  if (!settled || !way?.undo) return null;
  return (
    <form className="mt-2" action="/intern/today/undo" method="post">
      <input type="hidden" name="undo" value={settled} />
      <button className="button quiet" type="submit">
        „{way.label}“ rückgängig machen
      </button>
    </form>
  );
}
