import { decideMissing } from "@/domain/roster/decide-missing";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<Record<string, never>, unknown>({
  form: "roster-missing",
  run: (actor, fields) => decideMissing(actor, fields),
  done: () => withNotice("/intern/roster/missing", "missingDecided"),
  retry: (_params, fields) =>
    `/intern/roster/missing?page=${Number(fieldValue(fields, "page")) || 1}`,
});
