import type { StaffActor } from "@/domain/access/actor";
import { canBeUndone } from "@/domain/today/can-be-undone";
import { doneWays } from "./done-ways";
import { settledRow } from "./row-form";

type Props = { readonly actor: StaffActor; readonly settled: string | undefined };

/**
 * Right after a row was settled with one tap, and as long as that can be undone: the way back from a
 * slip. It stays in sight, since the browser goes on to the next row at once.
 */
export async function UndoForm({ actor, settled }: Props) {
  const row = settledRow(settled);
  if (!row) return null;
  const way = doneWays[row.kind];
  if (!way?.undo || !(await canBeUndone(actor, { ...way.undo, id: row.id }))) return null;
  return (
    <form
      className="sticky top-2 z-10 mt-2 w-fit rounded-card bg-card shadow-md"
      action="/intern/today/undo"
      method="post"
    >
      <input type="hidden" name="undo" value={settled} />
      <button className="button quiet" type="submit" data-list-key="z">
        „{way.label}“ rückgängig machen
      </button>
    </form>
  );
}
