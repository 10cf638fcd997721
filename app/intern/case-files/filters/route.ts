import { keepFilter } from "@/domain/saved-filter/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, { query: string }>({
  form: "case-file-filter",
  run: (actor, fields) => keepFilter(actor, { ...fields, list: "case-files" }),
  done: ({ query }) => withNotice(`/intern/case-files?${query}`, "filterKept"),
  retry: (_params, fields) =>
    `/intern/case-files?${new URLSearchParams(fieldValue(fields, "query"))}`,
});
