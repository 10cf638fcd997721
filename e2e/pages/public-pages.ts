import { readdirSync } from "node:fs";
import type { Locale } from "@/lib/i18n/locales";
import { untranslatedOffer } from "../steps/content";

/** The public pages that anybody can open by their address alone. */
export function publicPages(locale: Locale): Record<string, string> {
  return {
    home: `/${locale}`,
    offers: `/${locale}/offers`,
    "offers that fit": `/${locale}/offers?paper=duldung60a&german=A2&age=21`,
    "no offer": `/${locale}/offers?category=apprenticeship&german=none`,
    "unreadable age": `/${locale}/offers?age=viele`,
    filters: `/${locale}/offers/filter`,
    "filters with something chosen": `/${locale}/offers/filter?paper=duldung60b&time=evening&age=viele&language=ti`,
    "two filters to drop": `/${locale}/offers?category=apprenticeship&german=none&paper=duldung60b`,
    path: `/${locale}/path`,
    "path: paper": `/${locale}/path?step=paper&goal=german&paper=gestattung`,
    "path: German": `/${locale}/path?step=german`,
    "path: time": `/${locale}/path?step=time`,
    "path: age": `/${locale}/path?step=age&age=21`,
    "path: result": `/${locale}/path/result?goal=profession&paper=duldung60a&german=A1&age=18`,
    "path: other papers": `/${locale}/path/result?goal=work&paper=duldung60b&german=none&age=28`,
    "path: nothing answered": `/${locale}/path/result`,
    "path: nothing found": `/${locale}/path/result?goal=recognition&time=evening&german=none`,
    offer: `/${locale}/offers/deutsch-am-abend-a2-b1`,
    "offer in German alone": `/${locale}/offers/${untranslatedOffer()}`,
    "code of an offer": `/${locale}/offers/deutsch-am-abend-a2-b1/qr`,
    "code of an offer in German alone": `/${locale}/offers/${untranslatedOffer()}/qr`,
    guide: `/${locale}/guides/nach-dem-deutschkurs`,
    "guide with a fallback": `/${locale}/guides/zeugnis-aus-dem-ausland`,
    "report form": `/${locale}/report?page=/offers&kind=accessibility`,
    "my next step": `/${locale}/status`,
    "deleted request": `/${locale}/status/deleted`,
    "status page that has ended": `/${locale}/status/AAAAAAAAAAAAAAAAAAAAAA`,
    guides: `/${locale}/guides`,
    places: `/${locale}/places`,
    "places for a topic": `/${locale}/places?topic=housing&language=ar`,
    "no place": `/${locale}/places?kind=chamber&district=sued`,
    place: `/${locale}/places/agentur-probering`,
    "place for women": `/${locale}/places/frauenberatung-lindenhof`,
    search: `/${locale}/search`,
    "search with results of every kind": `/${locale}/search?q=Zeugnis`,
    "search for a German word": `/${locale}/search?q=Duldung`,
    "search without a result": `/${locale}/search?q=xqzzkv`,
    "search for too much": `/${locale}/search?q=${"Kurs+".repeat(50)}`,
    "offer side by side": `/${locale}/offers/deutsch-am-abend-a2-b1?with=${otherThan(locale)}`,
    "offer in German alone, side by side": `/${locale}/offers/${untranslatedOffer()}?with=${otherThan(locale)}`,
    "guide side by side": `/${locale}/guides/darf-ich-arbeiten?with=${otherThan(locale)}`,
    "without a network": `/${locale}/offline`,
    ...infoPages(locale),
    "unknown page": `/${locale}/offers/gibt-es-nicht`,
  };
}

/** What German readers may want beside their language, and everybody else needs. */
function otherThan(locale: Locale): Locale {
  return locale === "de" ? "ar" : "de";
}

/** The pages a public body owes: each in German; elsewhere a translated one, and one in German. */
function infoPages(locale: Locale): Record<string, string> {
  const slugs =
    locale === "de" ? readdirSync("content/pages") : ["barrierefreiheit", "leichte-sprache"];
  return Object.fromEntries(slugs.map((slug) => [slug, `/${locale}/info/${slug}`]));
}
