import { publishedOffers } from "@/domain/offer/published";
import { expectedFinds, isFound } from "@/domain/search/expected-finds";
import { searchables, searchIndex } from "@/domain/search/published-index";
import { rank } from "@/domain/search/rank";
import { buildIndex } from "@/domain/search/search-index";
import { today } from "@/lib/clock";
import { content } from "@/lib/content/store";
import { locales } from "@/lib/i18n/locales";
import { atLeast, atMost, type Figure } from "./figure";
import { manyOffers } from "./many-offers";

const offers = 2000;
const rounds = 5;

/** Milliseconds this thread has computed: what others do on the machine does not count. */
function cpuTime(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** How often the search finds what people mean, and how long it takes with many offers. */
export async function searchFigures(): Promise<Figure[]> {
  return [...(await hitRates()), ...(await speed())];
}

async function hitRates(): Promise<Figure[]> {
  const table = expectedFinds();
  const byLocale = locales.map(async (locale) => {
    const index = await searchIndex(locale);
    return table[locale].map((pair) => ({ ...pair, found: isFound(pair, index) }));
  });
  const rows = (await Promise.all(byLocale)).flat();
  const rate = (name: string, among: typeof rows) =>
    atLeast(
      `search: ${name} (${among.length})`,
      (100 * among.filter(({ found }) => found).length) / among.length,
      "%",
      95,
    );
  return [
    rate("found among the first three", rows),
    rate(
      "found, pairs tuned by",
      rows.filter(({ heldOut }) => !heldOut),
    ),
    rate(
      "found, pairs held out",
      rows.filter(({ heldOut }) => heldOut),
    ),
  ];
}

async function speed(): Promise<Figure[]> {
  const snapshot = content();
  const table = expectedFinds();
  const things = searchables(manyOffers(publishedOffers(), offers), snapshot);
  const day = today();
  const took: number[] = [];
  const built: number[] = [];
  for (const locale of locales) {
    const began = cpuTime();
    const index = await buildIndex(things, snapshot.searchWords, locale);
    built.push(cpuTime() - began);
    for (let round = 0; round <= rounds; round++) {
      for (const { q } of table[locale]) {
        const asked = cpuTime();
        rank(index, q, day);
        // The first round warms up.
        if (round > 0) took.push(cpuTime() - asked);
      }
    }
  }
  took.sort((a, b) => a - b);
  const at = (share: number) => took[Math.floor(share * (took.length - 1))] ?? 0;
  return [
    atMost(`search: a question at ${offers} offers, p50 of CPU time`, at(0.5), "ms", 3),
    atMost(`search: a question at ${offers} offers, p99 of CPU time`, at(0.99), "ms", 10),
    atMost(
      `search: an index of ${offers} offers, CPU time of the slowest language`,
      Math.max(...built),
      "ms",
      3000,
    ),
  ];
}
