import { changeReach } from "@/domain/contact-request/self-service";
import { fieldValue } from "@/lib/forms/fields";
import { personForm, statusPage } from "../../person-form";

export const { GET, POST } = personForm({
  form: "status-change",
  run: changeReach,
  done: (_result, params, fields) =>
    `${statusPage(params)}?done=${fieldValue(fields, "call") ? "call" : "change"}`,
  retry: (params, fields) =>
    `${statusPage(params)}/change${fieldValue(fields, "call") ? "?call=yes" : ""}`,
});
