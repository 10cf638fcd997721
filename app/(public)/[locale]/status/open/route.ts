import { visitor } from "@/domain/access/actor";
import { openByCode } from "@/domain/person-access/visit";
import { formRoute } from "@/lib/forms/form-route";

export const { GET, POST } = formRoute<{ locale: string }, { visitToken: string }>({
  form: "status-code",
  run: (fields, _params, client) => openByCode(visitor, fields, client),
  done: ({ visitToken }, { locale }) => `/${locale}/status/${visitToken}`,
  retry: ({ locale }) => `/${locale}/status`,
  forget: ["code"],
});
