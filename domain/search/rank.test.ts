import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { type Locale, locales } from "@/lib/i18n/locales";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { expectedFinds, isFound } from "./expected-finds";
import { searchIndex } from "./published-index";
import { rank } from "./rank";
import { buildIndex, type SearchIndex } from "./search-index";

const indexes = new Map(
  await Promise.all(locales.map(async (locale) => [locale, await searchIndex(locale)] as const)),
);
const indexOf = (locale: Locale): SearchIndex => {
  const index = indexes.get(locale);
  if (!index) throw new Error(`no index of ${locale}`);
  return index;
};

function everythingFound(index: SearchIndex, query: string, onDate: PlainDate): string[] {
  const found = rank(index, query, onDate);
  return found.slice(0, found.count).map(({ thing }) => thing.entry.slug);
}

const day = plainDate.parse("2026-11-24");
const table = expectedFinds();
const rows = locales.flatMap((locale) => table[locale].map((pair) => ({ locale, pair })));
const slugs = (locale: Locale, query: string) => everythingFound(indexOf(locale), query, day);

describe("what people type finds what they mean", () => {
  const missed = rows.filter(({ locale, pair }) => !isFound(pair, indexOf(locale)));
  const rate = (among: typeof rows) =>
    1 - missed.filter((row) => among.includes(row)).length / among.length;

  test.each<[what: string, among: typeof rows]>([
    ["in all languages", rows],
    ["with words nobody prepared for", rows.filter(({ pair }) => pair.heldOut)],
    ...locales.map((locale): [string, typeof rows] => [
      `in ${locale}`,
      rows.filter((row) => row.locale === locale),
    ]),
  ])("%s, among the first three, 19 times of 20", (_what, among) => {
    const misses = missed
      .filter((row) => among.includes(row))
      .map(
        ({ locale, pair }) =>
          `${locale}: ${pair.q} should find ${pair.finds.join(" or ") || "nothing"}`,
      );
    expect(rate(among), misses.join("\n")).toBeGreaterThanOrEqual(0.95);
  });

  test("the table holds enough in every language, a quarter of it kept aside", () => {
    for (const locale of locales) expect(table[locale].length).toBeGreaterThanOrEqual(30);
    expect(rows.filter(({ pair }) => pair.heldOut).length).toBeGreaterThanOrEqual(rows.length / 4);
  });

  test("everything the table names is there", () => {
    const there = new Set(indexOf("de").things.map(({ entry }) => entry.slug));
    const named = new Set(rows.flatMap(({ pair }) => pair.finds));
    const missing = [...named].filter((slug) => !there.has(slug));
    expect(missing).toEqual([]);
  });
});

describe("the order", () => {
  test("is the same whenever the same is asked", () => {
    for (const { locale, pair } of rows)
      expect(slugs(locale, pair.q)).toEqual(slugs(locale, pair.q));
  });

  test("has the exact word before its parts", () => {
    const found = slugs("de", "Berufssprachkurs");
    expect(found[0]).toBe("berufssprachkurs-b2");
    expect(found.length).toBeGreaterThan(3);
  });

  test("follows no letter's case, and no sign around a word", () => {
    expect(slugs("de", "§§ „STAPLERSCHEIN“!?")).toEqual(slugs("de", "staplerschein"));
  });

  test("has the word itself before what begins like it, and the same by name", async () => {
    const [thing] = indexOf("de").things;
    if (!thing) throw new Error("nothing is published");
    const called = (slug: string, name: string) => ({
      ...thing,
      entry: { ...thing.entry, slug },
      names: [name],
    });
    const things = [called("c", "Zwirbel"), called("a", "Zwirbelkasten"), called("b", "Zwirbel")];
    const index = await buildIndex(things, [], "de");
    expect(everythingFound(index, "Zwirbel", day)).toEqual(["b", "c", "a"]);
    expect(everythingFound(index, "Zwirbek", day)).toEqual(["b", "c"]);
  });

  test("has what is shown in full before what merely begins like it", () => {
    expect(slugs("de", "Praktikum")[0]).toMatch(/praktikum|einstieg/);
  });
});

test.each([
  ["nothing", ""],
  ["signs alone", "?!… §§ 🙂"],
  ["words that say nothing", "wo kann ich das bitte"],
  ["a word of no content", "xqzzkv"],
  ["a compound whose last part alone is known, and is no name of anything here", "Führerschein"],
])("%s finds nothing", (_what, query) => {
  expect(slugs("de", query)).toEqual([]);
});

test("a word is shown as the offers write it, which come first", () => {
  expect(indexOf("ar").vocabulary.get("kurs")?.written).toBe("Kurs");
});

test("an offer is found up to its last day and not after it", () => {
  const index = indexOf("de");
  const ends = plainDate.parse("2027-07-31");
  const on = (date: typeof day) => everythingFound(index, "Einstiegsqualifizierung", date);
  expect(on(ends)).toContain("einstiegsqualifizierung-lager");
  expect(on(plainDate.parse("2027-08-01"))).not.toContain("einstiegsqualifizierung-lager");
});

test("a carrier, a street and a programme are found by their names in every language", () => {
  for (const locale of locales) {
    expect(slugs(locale, "Frauenbildungshaus")).toContain("alpha-kurs-fuer-frauen");
    expect(slugs(locale, "Am Probelager")[0]).toBe("einstiegsqualifizierung-lager");
    expect(slugs(locale, "Jobcenter Beispielallee")[0]).toBe("jobcenter-beispielallee");
  }
});

test("no text, however strange, is an error or takes for ever", () => {
  const index = indexOf("ar");
  const pieces = fc.constantFrom(
    "beruf",
    "berufs",
    "kurs",
    "e",
    "s",
    "عمل",
    "ስራሕ",
    " ",
    "\u0000",
    "<b>",
    "' OR 1=1",
    "\u202e",
    "constructor",
    "__proto__",
  );
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string({ unit: "binary", maxLength: 200 }),
        fc.array(pieces, { maxLength: 60 }).map((all) => all.join("")),
      ),
      (text) => {
        const found = rank(index, text, day);
        expect(found.slice(0, found.count)).toHaveLength(found.count);
      },
    ),
  );
});
