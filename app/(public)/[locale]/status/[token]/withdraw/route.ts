import { withdrawOwnConsent } from "@/domain/referral/person";
import { personForm, statusPage } from "../person-form";

export const { GET, POST } = personForm({
  form: "status-referral",
  run: withdrawOwnConsent,
  done: (_result, params) => `${statusPage(params)}?done=withdraw`,
  // What was said meanwhile stands on the page; then there is nothing more to say here.
  retry: (params) => `${statusPage(params)}?done=notNow`,
});
