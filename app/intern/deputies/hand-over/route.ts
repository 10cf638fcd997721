import { handOverAll } from "@/domain/case-file/hand-over-all";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { deputyPage } from "../deputy-page";

export const { GET, POST } = staffForm<Record<string, string>, { page: string }>({
  form: "hand-over",
  run: async (actor, fields) => {
    await handOverAll(actor, fields);
    return { page: deputyPage(fieldValue(fields, "page")) };
  },
  done: ({ page }) => withNotice(page, "allHandedOver"),
  retry: (_params, fields) => deputyPage(fieldValue(fields, "page")),
});
