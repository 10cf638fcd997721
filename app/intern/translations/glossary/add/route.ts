import { addTerm } from "@/domain/glossary/commands";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm({
  form: "term",
  run: (actor, fields) => addTerm(actor, fields),
  done: () => withNotice("/intern/translations/glossary", "saved"),
  retry: () => "/intern/translations/glossary",
});
