import { takeUpTask } from "@/domain/today/commands";
import { staffForm } from "../../staff-form";
import { backToList, listOf } from "../row-form";

export const { GET, POST } = staffForm<Record<string, never>, string>({
  form: "today",
  run: async (actor, fields) => {
    await takeUpTask(actor, fields);
    return backToList(fields, "taskTakenUp");
  },
  done: (address) => address,
  retry: (_params, fields) => listOf(fields),
});
