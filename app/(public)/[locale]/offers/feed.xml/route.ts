import { feedText } from "@/domain/open-data/queries";
import { isLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** New offers, for those who follow them in a feed reader or put them on another page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return new Response(null, { status: 404 });
  return new Response(feedText(locale), {
    headers: {
      "access-control-allow-origin": "*",
      "cache-control": "public, max-age=300",
      "content-type": "application/rss+xml; charset=utf-8",
    },
  });
}
