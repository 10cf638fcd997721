import { giveBackTask, takeTask } from "@/domain/today/commands";
import { keyOf } from "@/domain/today/rank";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { rowOf } from "../row-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    const back = fieldValue(fields, "then") === "giveBack";
    await (back ? giveBackTask : takeTask)(actor, fields);
    const notice = back ? "taskGivenBack" : "taskTaken";
    // The row itself has the focus again: the next thing is to call.
    return `${withNotice("/intern/today", notice)}#${keyOf(rowOf(fields))}`;
  },
  done: (address) => address,
  // Where a colleague was first the row stands with theirs.
  retry: () => "/intern/today?colleagues=1",
});
