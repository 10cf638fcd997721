import { askErasure } from "@/domain/contact-request/self-service";
import { personForm, statusPage } from "../../person-form";

export const { GET, POST } = personForm({
  form: "status-delete",
  run: askErasure,
  done: (_result, params) => `${statusPage(params)}?done=erasure`,
  retry: (params) => `${statusPage(params)}/delete`,
});
