import { visitor } from "@/domain/access/actor";
import { submitContactRequest } from "@/domain/contact-request/submit";
import { fieldValue } from "@/lib/forms/fields";
import { formRoute } from "@/lib/forms/form-route";

export const POST = formRoute<{ locale: string }, { linkToken: string }>({
  form: "contact-request",
  run: (fields, { locale }) => submitContactRequest(visitor, { ...fields, locale }),
  done: ({ linkToken }, { locale }) => `/${locale}/contact/sent/${linkToken}`,
  retry: ({ locale }, fields) => {
    const offer = fieldValue(fields, "offer");
    return `/${locale}/contact${offer ? `?offer=${encodeURIComponent(offer)}` : ""}`;
  },
});
