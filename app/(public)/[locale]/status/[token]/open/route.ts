import { enterNumber } from "@/domain/person-access/enter";
import { openVisit } from "@/domain/person-access/visit";
import { fieldValue } from "@/lib/forms/fields";
import { personForm, statusPage } from "../person-form";

export const { GET, POST } = personForm<{ visitToken: string | null }>({
  form: "status-number",
  // The number is asked for where there is one; the page knew it when it was shown.
  run: (person, fields) =>
    fields.number === undefined ? openVisit(person, {}) : enterNumber(person, fields),
  done: ({ visitToken }, { locale, token }, fields) => {
    const page = statusPage({ locale, token: visitToken ?? token });
    return fieldValue(fields, "then") === "number" ? `${page}/number` : page;
  },
  retry: statusPage,
  forget: ["number"],
});
