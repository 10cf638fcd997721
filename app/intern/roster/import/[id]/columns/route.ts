import { mapColumns } from "@/domain/roster/settle-rows";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../../../staff-form";
import { whileOpen } from "../../settled";

export const { GET, POST } = staffForm<{ id: string }, unknown>({
  form: "roster-columns",
  run: whileOpen((actor, fields, { id }) =>
    mapColumns(actor, { id, version: fieldValue(fields, "version"), uses: usesIn(fields) }),
  ),
  done: (_result, { id }) => `/intern/roster/import/${id}/preview`,
  retry: ({ id }) => `/intern/roster/import/${id}`,
});

/** What each column holds, in their order. */
function usesIn(fields: Fields): string[] {
  const count = Number(fieldValue(fields, "columns"));
  const columns = Number.isInteger(count) && count > 0 ? Math.min(count, 100) : 0;
  return Array.from({ length: columns }, (_, index) => fieldValue(fields, `column-${index}`));
}
