import { startRevision } from "@/domain/offer-revision/start";
import { fieldValue } from "@/lib/forms/fields";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { id: string; isNew: boolean }>({
  form: "offer-start",
  run: async (actor, fields) => {
    const { id } = await startRevision(actor, fields);
    return { id, isNew: fieldValue(fields, "from") === "empty" };
  },
  // Who begins with nothing goes through the sections, who changes something picks one.
  done: ({ id, isNew }) => `/intern/offers/drafts/${id}${isNew ? "/basics" : ""}`,
  retry: (_params, fields) =>
    `/intern/offers/${encodeURIComponent(fieldValue(fields, "page"))}`.replace(/\/$/, ""),
});
