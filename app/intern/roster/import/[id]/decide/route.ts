import { previewParts } from "@/domain/roster/import-queries";
import { decideRows } from "@/domain/roster/settle-rows";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";
import { whileOpen } from "../../settled";

export const { GET, POST } = staffForm<{ id: string }, string>({
  form: "roster-preview",
  run: whileOpen(async (actor, fields, { id }) => {
    const bulk = fieldValue(fields, "bulk") || undefined;
    const rows = rowsIn(fields);
    await decideRows(actor, { id, version: fieldValue(fields, "version"), rows, bulk });
    return pageOf(id, fields);
  }),
  done: (page) => withNotice(page, "rowsDecided"),
  retry: ({ id }, fields) => pageOf(id, fields),
});

/** What is said of each row, by its line: "" takes back what was said before. */
function rowsIn(fields: Fields): Record<string, string> {
  const said = Object.keys(fields).flatMap((name) => {
    const line = /^row-(\d{1,6})$/.exec(name)?.[1];
    return line ? [[line, fieldValue(fields, name)] as const] : [];
  });
  return Object.fromEntries(said);
}

/** Back to the part that was open; what is settled there leaves it, and what is next shows first. */
function pageOf(id: string, fields: Fields): string {
  const part = previewParts.find((each) => each === fieldValue(fields, "part"));
  const stays = part === "changed" || part === "decided";
  return `/intern/roster/import/${id}/preview${stays ? `?part=${part}` : ""}`;
}
