import type { OfferListFilter } from "@/domain/offer-desk/list-filter";
import { standings } from "@/domain/offer-desk/queries";
import { type Query, queryValue } from "../page-tools";

/** More than anybody searches for. */
const longest = 100;

/** What an address asks of the list of offers; what it says otherwise counts as not said. */
export async function askedOffers(query: Query) {
  const [words, standing, carrier, show, page] = await Promise.all(
    ["words", "standing", "of", "show", "page"].map((name) => queryValue(query, name)),
  );
  const filter: OfferListFilter = {
    words: (words ?? "").slice(0, longest).trim(),
    standing: standings.find((known) => known === standing),
    carrier: carrier || undefined,
    todo: show === "todo",
  };
  return { filter, page: Number(page) };
}

/** The address of a page of the list. */
export function offersAddress({ words, standing, carrier, todo }: OfferListFilter, page = 1) {
  const asked = new URLSearchParams({
    ...(words ? { words } : {}),
    ...(standing ? { standing } : {}),
    ...(carrier ? { of: carrier } : {}),
    ...(todo ? { show: "todo" } : {}),
    ...(page > 1 ? { page: String(page) } : {}),
  });
  return asked.size > 0 ? `/intern/offers?${asked}` : "/intern/offers";
}
