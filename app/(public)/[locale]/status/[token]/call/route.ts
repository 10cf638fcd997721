import { wishCall } from "@/domain/contact-request/self-service";
import { fieldValue } from "@/lib/forms/fields";
import { personForm, statusPage } from "../person-form";

export const { GET, POST } = personForm({
  form: "status-change",
  run: wishCall,
  done: (_result, params, fields) =>
    `${statusPage(params)}?done=${fieldValue(fields, "wish") === "no" ? "callOff" : "call"}`,
  // There is no number yet: it is asked for, and the wish goes along.
  retry: (params) => `${statusPage(params)}/change?call=yes`,
});
