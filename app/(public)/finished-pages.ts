import { order } from "@/domain/guided-path/questions";
import { filterNames, filterTable } from "@/domain/offer-list/filter-table";
import { placeFilterNames } from "@/domain/place/filter";
import { locales } from "@/lib/i18n/locales";
import type { FinishedRule } from "@/lib/server/finished-rule";

const language = `/(?:${locales.join("|")})`;
const name = "[a-z0-9-]{1,100}";

function page(path: string, query: readonly string[] = []): FinishedRule {
  return { path: new RegExp(`^${language}${path}$`), query, lasts: "day" };
}

/** What readers say about themselves to narrow a list: paper, German, age. */
const aboutMe = filterNames.filter((each) => filterTable[each].group === "me");

/** A page whose address can say who somebody is or what they look for: it stays for a minute. */
function answering(path: string, query: readonly string[], personal: readonly string[]) {
  return { ...page(path, query), personal };
}

/** A page that says what is open now. */
function timely(path: string, query: readonly string[] = []): FinishedRule {
  return { ...page(path, query), lasts: "minute" };
}

/**
 * The pages that are kept finished in memory: made from nothing but the content and their address,
 * the same for everybody, and holding nothing that anybody said about themselves but what the
 * address itself says. Whatever has no line here is made anew each time: forms, what follows from
 * them, everything behind a secret link, the back office. A new public page gets a line, and one
 * whose query learns a new name gets that name; without it the page is right, only slower.
 */
export const finishedPages: readonly FinishedRule[] = [
  page(""),
  answering("/offers", [...filterNames, "soon", "page"], aboutMe),
  answering("/offers/filter", [...filterNames, "soon"], aboutMe),
  page(`/offers/${name}`, ["with"]),
  page(`/offers/${name}/qr`),
  answering("/search", ["q", "page"], ["q"]),
  answering("/path", ["step", ...order], order),
  answering("/path/result", order, order),
  page("/guides"),
  // Ends with places that help, and whether they are open.
  timely(`/guides/${name}`, ["with"]),
  page(`/info/${name}`),
  timely("/places", placeFilterNames),
  timely(`/places/${name}`),
  page("/offline(?:/manifest)?"),
  page("/errors/(?:403|404|413|500|closed)"),
  { path: /^\/(sitemap\.xml|robots\.txt)$/, query: [], lasts: "day" },
  { path: /^\/portal-[\w.-]+\.js$/, query: [], lasts: "build" },
  // The name of a style sheet changes with what is in it.
  { path: /^\/_next\/static\/chunks\/[\w.~-]+\.css$/, query: [], lasts: "build" },
];
