import { wasJustDone } from "@/domain/today/just-done";
import { keyOf } from "@/domain/today/rank";
import { invalid } from "@/lib/errors";
import { staffForm } from "../../staff-form";
import { doneWays } from "../done-ways";
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
      // The second press of who has settled it just now is no mistake.
      if (!(await wasJustDone(error, actor, { ...way, id }))) throw error;
    }
    return backToList(fields, "taskDone", way.undo && keyOf({ kind, id }));
  },
  done: (address) => address,
  retry: (_params, fields) => listOf(fields),
});
