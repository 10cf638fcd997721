import type { ReactElement } from "react";
import FilterPage from "@/app/(public)/[locale]/offers/filter/page";
import OffersPage from "@/app/(public)/[locale]/offers/page";
import PathPage from "@/app/(public)/[locale]/path/page";
import PathResultPage from "@/app/(public)/[locale]/path/result/page";
import SearchPage from "@/app/(public)/[locale]/search/page";
import { questionFrom } from "@/domain/guided-path/questions";
import type { SearchParams } from "@/domain/offer-list/filter-address";
import { locales } from "@/lib/i18n/locales";
import { drawBody } from "@/lib/server/drawn-body";
import type { Drawing } from "@/lib/server/drawn-pages";

type Kind = {
  readonly page: (props: {
    params: Promise<{ locale: string }>;
    searchParams: Promise<SearchParams>;
  }) => Promise<ReactElement>;
  /** The query of a page that has the same head; undefined: this page's head is its own. */
  readonly like: (query: SearchParams) => string | undefined;
};

const isNarrowed = ({ page: _page, ...picked }: SearchParams) => Object.keys(picked).length > 0;

/**
 * The pages that answer what readers pick or type: their addresses are nearly all new, and none is
 * to be found by search engines. Nothing in them may wait but the page itself.
 */
const kinds: Readonly<Record<string, Kind>> = {
  "/offers": { page: OffersPage, like: (query) => (isNarrowed(query) ? "?free=1" : undefined) },
  "/offers/filter": { page: FilterPage, like: () => "" },
  "/search": { page: SearchPage, like: () => "" },
  "/path": {
    page: PathPage,
    like: (query) => (isNarrowed(query) ? `?step=${questionFrom(query)}` : undefined),
  },
  "/path/result": { page: PathResultPage, like: () => "" },
};

/** How a page of these kinds is drawn; undefined: it is none of them. */
export function drawing(address: string): Drawing | undefined {
  const asked = askedPage(address);
  const like = asked?.kind.like(asked.query);
  if (!asked || like === undefined) return undefined;
  const { locale, path, kind, query } = asked;
  return {
    like: `/${locale}${path}${like}`,
    body: async () => {
      const props = { params: Promise.resolve({ locale }), searchParams: Promise.resolve(query) };
      return drawBody(await kind.page(props));
    },
  };
}

const shape = new RegExp(`^/(${locales.join("|")})(/[a-z/]+)(\\?.*)?$`);

function askedPage(address: string) {
  const [, locale, path = "", query = ""] = shape.exec(address) ?? [];
  const kind = Object.hasOwn(kinds, path) ? kinds[path] : undefined;
  if (!kind || locale === undefined) return undefined;
  return { locale, path, kind, query: paramsOf(new URLSearchParams(query)) };
}

/** As the framework gives a page its query: a name that stands there twice has a list. */
function paramsOf(query: URLSearchParams): SearchParams {
  const names = [...new Set(query.keys())];
  return Object.fromEntries(
    names.map((name) => {
      const [only, ...more] = query.getAll(name);
      return [name, more.length > 0 && only !== undefined ? [only, ...more] : only];
    }),
  );
}
