import { earlyDoubts } from "@/domain/planned-hour/early";
import { keyOf } from "@/domain/today/rank";
import { AppError, invalid, isTooLate } from "@/lib/errors";
import { keepDraft } from "@/lib/forms/draft";
import { staffForm } from "../../staff-form";
import { doneWays, type Way } from "../done-ways";
import { backToList, listOf, rowOf } from "../row-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    const { kind, id, version } = rowOf(fields);
    const way = doneWays[kind];
    if (!way) throw invalid("", "notNow");
    try {
      await way.run(actor, { id, version });
    } catch (error) {
      return askOnItsPage(error, way, id);
    }
    return backToList(fields, "taskDone", way.undo && keyOf({ kind, id }));
  },
  done: (address) => address,
  retry: (_params, fields) => listOf(fields),
});

/** What may be a slip is asked where it can be answered. @returns the address of that form */
async function askOnItsPage(error: unknown, { asks }: Way, id: string): Promise<string> {
  const issues = error instanceof AppError ? error.issues : [];
  if (isTooLate(error)) throw new AppError("conflict", [{ field: "", code: "settledMeanwhile" }]);
  if (!asks || !issues.some(({ code }) => earlyDoubts.some((doubt) => doubt === code))) throw error;
  const token = await keepDraft(asks.form, { fields: asks.fields, issues });
  return `${asks.page(id)}?draft=${token}#errors`;
}
