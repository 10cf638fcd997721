import { provePersonByLink } from "@/domain/access/actor";
import { endVisit } from "@/domain/person-access/visit";
import { formRoute } from "@/lib/forms/form-route";
import type { StatusParams } from "../person-form";

export const { GET, POST } = formRoute<StatusParams, unknown>({
  form: "status-leave",
  run: async (_fields, { token }) => {
    const person = await provePersonByLink(token);
    return person && endVisit(person, {});
  },
  done: (_result, { locale }) => `/${locale}`,
  retry: ({ locale }) => `/${locale}`,
});
