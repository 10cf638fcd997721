import { changeTerm } from "@/domain/glossary/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm({
  form: "term",
  run: (actor, fields) => changeTerm(actor, fields),
  done: () => withNotice("/intern/translations/glossary", "saved"),
  retry: (_params, fields) =>
    `/intern/translations/glossary?term=${encodeURIComponent(fieldValue(fields, "id"))}`,
});
