import { keyOf } from "@/domain/today/rank";
import { invalid } from "@/lib/errors";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { doneWays } from "../done-ways";
import { settledRow } from "../row-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    const row = settledRow(fieldValue(fields, "undo"));
    const undo = row && doneWays[row.kind]?.undo;
    if (!undo) throw invalid("", "notNow");
    await undo.run(actor, { id: row.id });
    return `${withNotice("/intern/today", "taskTakenUp")}#${keyOf(row)}`;
  },
  done: (address) => address,
  retry: () => "/intern/today",
});
