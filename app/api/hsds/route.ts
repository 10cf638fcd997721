import { city } from "@/lib/city/city";
import { sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { publicAddress } from "@/lib/public-address";
import { openData } from "./answer";

export const dynamic = "force-dynamic";

/** What this API is, as HSDS 3.0 has its root. The portal fills the standard and adds nothing to it. */
export function GET(request: Request): Response {
  const { name, description } = messagesFor(sourceLocale).site;
  const { publisher } = city().bodies;
  return openData(request, {
    version: "3.0",
    profile: "https://docs.openreferral.org/en/latest/hsds/",
    openapi_url:
      "https://raw.githubusercontent.com/openreferral/specification/3.0/schema/openapi.json",
    description: `${name}: ${description}`,
    publisher: { name: publisher.name, email: publisher.mail, website: publicAddress("/") },
  });
}
