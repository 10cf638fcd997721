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

/** Back to the list, and there to the row after the one that was settled: the browser gives it the focus. */
export function backToList(fields: Fields, notice: Notice): string {
  const next = z
    .string()
    .regex(/^[a-zA-Z]+-[0-9a-f-]{36}$/)
    .safeParse(fieldValue(fields, "next"));
  return `${withNotice("/intern/today", notice)}#${next.data ?? "list"}`;
}
