import { appointDeputy } from "@/domain/deputy/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { deputyPage } from "../deputy-page";

export const { GET, POST } = staffForm<Record<string, string>, { page: string }>({
  form: "deputy",
  run: async (actor, fields) => {
    await appointDeputy(actor, fields);
    return { page: deputyPage(fieldValue(fields, "page")) };
  },
  done: ({ page }) => withNotice(page, "deputyAppointed"),
  retry: (_params, fields) => deputyPage(fieldValue(fields, "page")),
});
