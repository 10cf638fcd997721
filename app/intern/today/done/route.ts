import { invalid } from "@/lib/errors";
import { staffForm } from "../../staff-form";
import { doneWays } from "../done-ways";
import { backToList, listOf, rowOf } from "../row-form";

export const POST = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    const { kind, id, version } = rowOf(fields);
    const way = doneWays[kind];
    if (!way) throw invalid("", "notNow");
    await way.run(actor, { id, version });
    return backToList(fields, "taskDone");
  },
  done: (address) => address,
  retry: (_params, fields) => listOf(fields),
});
