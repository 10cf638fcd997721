import { createHash } from "node:crypto";
import { keptAddresses } from "@/app/(public)/[locale]/offline/kept-addresses";
import { today } from "@/lib/clock";
import { contentEdition } from "@/lib/content/store";
import { formatDate } from "@/lib/i18n/format";
import { isLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** What belongs to the whole list, for the script that keeps it, and a stamp of what it says. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  const addresses = keptAddresses(locale);
  const stamp = createHash("sha256")
    .update(JSON.stringify([contentEdition(), addresses]))
    .digest("hex")
    .slice(0, 16);
  return Response.json({ stamp, day: formatDate(locale, today()), addresses });
}
