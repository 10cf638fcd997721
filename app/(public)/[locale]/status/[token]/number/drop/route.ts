import { dropNumber } from "@/domain/person-access/enter";
import { personForm, statusPage } from "../../person-form";

export const { GET, POST } = personForm({
  form: "status-secret",
  run: (person) => dropNumber(person, {}),
  done: (_result, params) => `${statusPage(params)}?done=numberOff`,
  retry: (params) => `${statusPage(params)}/number`,
});
