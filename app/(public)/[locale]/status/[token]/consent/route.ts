import { withdrawOwnConferenceConsent } from "@/domain/case-conference/person";
import { personForm, statusPage } from "../person-form";

export const { GET, POST } = personForm({
  form: "status-referral",
  run: withdrawOwnConferenceConsent,
  done: (_result, params) => `${statusPage(params)}?done=consent`,
  // What was said meanwhile stands on the page; then there is nothing more to say here.
  retry: (params) => `${statusPage(params)}?done=notNow`,
});
