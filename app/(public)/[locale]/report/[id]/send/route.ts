import { visitor } from "@/domain/access/actor";
import { describePageReport } from "@/domain/page-report/commands";
import { formRoute } from "@/lib/forms/form-route";

export const { GET, POST } = formRoute<{ locale: string; id: string }, { id: string }>({
  form: "page-report",
  run: (fields, params, client) => describePageReport(visitor, { ...fields, ...params }, client),
  done: ({ id }, { locale }) => `/${locale}/report/${id}`,
  retry: ({ locale, id }) => `/${locale}/report/${id}`,
});
