import { endDeputyship } from "@/domain/deputy/commands";
import { fieldValue } from "@/lib/forms/fields";
import { withNotice } from "../../notices";
import { staffForm } from "../../staff-form";
import { deputyPage } from "../deputy-page";

export const { GET, POST } = staffForm<Record<string, string>, { page: string }>({
  form: "deputy-end",
  run: async (actor, fields) => {
    await endDeputyship(actor, fields);
    return { page: deputyPage(fieldValue(fields, "page")) };
  },
  done: ({ page }) => withNotice(page, "deputyEnded"),
  retry: (_params, fields) => deputyPage(fieldValue(fields, "page")),
});
