import { visitor } from "@/domain/access/actor";
import { sendDescribedReport, sendPageReport } from "@/domain/page-report/commands";
import { reportablePage } from "@/domain/page-report/rules";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formRoute } from "@/lib/forms/form-route";

type Params = { locale: string };

/** The button below every page sends the page alone; the form on its own page sends a text as well. */
const isDescribed = (fields: Fields) => fields.text !== undefined;

const formPage = ({ locale }: Params, fields: Fields) => {
  const page = reportablePage(fieldValue(fields, "page"));
  return `/${locale}/report${page ? `?page=${encodeURIComponent(page)}` : ""}`;
};

export const { GET, POST } = formRoute<Params, { id: string }>({
  form: "page-report",
  run: (fields, { locale }, client) =>
    (isDescribed(fields) ? sendDescribedReport : sendPageReport)(
      visitor,
      { ...fields, locale },
      client,
    ),
  done: ({ id }, { locale }) => `/${locale}/report/${id}`,
  retry: formPage,
  askOnPage: formPage,
});
