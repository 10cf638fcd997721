import { z } from "zod";
import { parseInput } from "@/domain/command";
import { taskKinds } from "@/domain/today-task";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import type { FormState } from "../issue-sentence";
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

/** The page of the thing that a form of a row speaks of; only of this desk, whatever was sent. */
function pageOf(page: string): string | undefined {
  return z
    .string()
    .regex(/^\/intern\/[a-z0-9/-]+(\?[\w=&-]+)?(#[a-z-]+)?$/)
    .safeParse(page).data;
}

/** What somebody else has settled is not on the list any more: the sentence leads to where it stands. */
export function withWay(form: FormState, issues: FormState["summary"]) {
  const href = form.asks("settledMeanwhile") ? pageOf(form.value("page")) : undefined;
  return issues.map((issue) => ({ ...issue, href }));
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
