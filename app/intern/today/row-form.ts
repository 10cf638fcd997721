import { z } from "zod";
import { parseInput } from "@/domain/command";
import { taskKinds } from "@/domain/today-task";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../notices";

const row = z.object({
  kind: z.enum(taskKinds),
  id: z.uuid(),
  version: z
    .string()
    .regex(/^\d{1,9}$/)
    .transform(Number),
});

/** The thing that a form of a row speaks of. @throws AppError "invalid" */
export const rowOf = (fields: Fields) => parseInput(row, fields);

/** The row that was settled last, by its kind and id: what `undo` in the address names. */
export function settledRow(named: string | undefined) {
  const [kind, ...id] = (named ?? "").split("-");
  return settled.safeParse({ kind, id: id.join("-") }).data;
}

const settled = row.pick({ kind: true, id: true });

/** The page as it was when the row was pressed: with colleagues' rows where it is one of them. */
export function listOf(fields: Fields): string {
  return fieldValue(fields, "colleagues") === "1" ? "/intern/today?colleagues=1" : "/intern/today";
}

/** Back to the list, and there to the row after the one that was settled: the browser gives it the focus. */
export function backToList(fields: Fields, notice: Notice, undo?: string): string {
  const next = z
    .string()
    .regex(/^[a-zA-Z]+-[0-9a-f-]{36}$/)
    .safeParse(fieldValue(fields, "next"));
  const address = withNotice(listOf(fields), notice);
  return `${address}${undo ? `&undo=${undo}` : ""}#${next.data ?? "list"}`;
}
