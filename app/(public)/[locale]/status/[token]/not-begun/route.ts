import { takeBegunBack } from "@/domain/referral/person";
import { personForm, statusPage } from "../person-form";

export const { GET, POST } = personForm({
  form: "status-referral",
  run: takeBegunBack,
  done: (_result, params) => `${statusPage(params)}?done=notBegun`,
  // Meanwhile the other side has said so too: that stands on the page.
  retry: (params) => `${statusPage(params)}?done=notNow`,
});
