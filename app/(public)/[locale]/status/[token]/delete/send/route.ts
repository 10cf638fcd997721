import { withdrawContactRequest } from "@/domain/contact-request/self-service";
import { personForm, statusPage } from "../../person-form";

export const { GET, POST } = personForm({
  form: "status-delete",
  run: withdrawContactRequest,
  done: (_result, { locale }) => `/${locale}/status/deleted`,
  retry: (params) => `${statusPage(params)}/delete`,
});
