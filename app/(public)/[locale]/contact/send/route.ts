import { provePersonByLink, visitor } from "@/domain/access/actor";
import { takeContactForm } from "@/domain/contact-request/doubt";
import { openVisit } from "@/domain/person-access/visit";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formRoute } from "@/lib/forms/form-route";

type Params = { locale: string };

export const { GET, POST } = formRoute<Params, string>({
  form: "contact-request",
  run: async (fields, { locale }, client) => {
    const { linkToken } = await takeContactForm(visitor, { ...fields, locale }, client);
    return fieldValue(fields, "sharedPhone") === "yes" ? passing(linkToken) : linkToken;
  },
  done: (token, { locale }) => `/${locale}/status/${token}`,
  retry: ({ locale }, fields: Fields) => {
    const offer = fieldValue(fields, "offer");
    return `/${locale}/contact${offer ? `?offer=${encodeURIComponent(offer)}` : ""}`;
  },
});

/** Where others use the telephone, its history keeps no address that lasts: the code leads back. */
async function passing(linkToken: string): Promise<string> {
  const person = await provePersonByLink(linkToken);
  return person ? (await openVisit(person, {})).visitToken : linkToken;
}
