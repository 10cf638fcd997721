import { feedText } from "@/domain/open-data/queries";
import { isLocale, locales } from "@/lib/i18n/locales";
import { markedAnswer } from "@/lib/marked-answer";
import { publicAddress } from "@/lib/public-address";

type Context = { params: Promise<{ locale: string }> };

/** New offers, for those who follow them in a feed reader or put them on another page. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return noSuchFeed();
  return markedAnswer(request, feedText(locale), {
    type: "application/rss+xml; charset=utf-8",
    headers: { "access-control-allow-origin": "*", "cache-control": "public, max-age=300" },
  });
}

/** Read by whoever wants to know why a feed reader shows nothing: plain text, with what there is. */
function noSuchFeed(): Response {
  const feeds = locales.map((known) => publicAddress(`/${known}/offers/feed.xml`));
  return new Response(["Diesen Feed gibt es nicht. Es gibt:", ...feeds, ""].join("\n"), {
    status: 404,
    headers: { "cache-control": "no-store", "content-type": "text/plain; charset=utf-8" },
  });
}
