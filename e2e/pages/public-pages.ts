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
    offer: `/${locale}/offers/deutsch-am-abend-a2-b1`,
    "offer in German alone": `/${locale}/offers/${untranslatedOffer()}`,
    guide: `/${locale}/guides/nach-dem-deutschkurs`,
    "guide with a fallback": `/${locale}/guides/zeugnis-aus-dem-ausland`,
    "report form": `/${locale}/report?page=/offers&kind=accessibility`,
    "unknown page": `/${locale}/offers/gibt-es-nicht`,
  };
}
