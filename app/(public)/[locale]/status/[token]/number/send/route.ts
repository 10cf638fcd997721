import { chooseNumber } from "@/domain/person-access/enter";
import { personForm, statusPage } from "../../person-form";

export const { GET, POST } = personForm<{ visitToken: string | null }>({
  form: "status-secret",
  run: chooseNumber,
  // A lasting address shows the first view alone from now on: they go on in one that ends.
  done: ({ visitToken }, { locale, token }) =>
    `${statusPage({ locale, token: visitToken ?? token })}?done=number`,
  retry: (params) => `${statusPage(params)}/number`,
  forget: ["number"],
});
