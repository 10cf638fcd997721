import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  utimesSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, test, vi } from "vitest";
import { parse } from "yaml";
import { factsWith } from "@/domain/testing/fixtures";
import { addDays, plainDate } from "@/lib/plain-date";

const city = parse(readFileSync("content/city.yaml", "utf8"));

// Store and districts are read below the working directory: these tests publish their own.
const home = mkdtempSync(join(tmpdir(), "portal-offers-"));
const before = process.cwd();
cpSync("content/city.yaml", join(home, "content", "city.yaml"));
process.chdir(home);
vi.resetModules();
const { listOffers, offerTitle, pageSize, readOffer } = await import("./queries");
const { today } = await import("@/lib/clock");
const day = plainDate.parse(today());

afterAll(() => {
  process.chdir(before);
  rmSync(home, { recursive: true });
});

type Patch = Parameters<typeof factsWith>[0];

function offer(slug: string, facts: Patch = {}, translations: object = {}) {
  const source = { title: `Titel ${slug}`, summary: "Kurz.", ...factsWith({ ...facts }) };
  return { slug, source, body: `Text ${slug}`, translations };
}

const carrier = {
  slug: "some-carrier",
  source: {
    title: "Haus Beispiel",
    summary: "Ein Haus.",
    fictitious: true,
    address: "Beispielstraße 1",
    contactLanguages: ["de"],
  },
  body: "Text",
  translations: {},
};

let published = 0;
function publish(...offers: object[]): void {
  mkdirSync(join(home, ".contentlayer"), { recursive: true });
  const snapshot = {
    city,
    offers,
    carriers: [carrier],
    guides: [],
    places: [],
    pages: [],
    searchWords: [],
  };
  const path = join(home, ".contentlayer", "snapshot.json");
  writeFileSync(path, JSON.stringify(snapshot));
  published += 1;
  // Two publications within one tick of the file system's clock would look like one.
  utimesSync(path, published, published);
}

const many = (count: number) =>
  Array.from({ length: count }, (_, index) => offer(`offer-${String(index).padStart(3, "0")}`));
const slugs = (page: { items: readonly { slug: string }[] }) => page.items.map(({ slug }) => slug);

describe("a list of offers", () => {
  test("shows 24 a page and the rest on the last one", () => {
    publish(...many(50));
    const [first, second, third] = [1, 2, 3].map((page) => listOffers("de", {}, page));
    expect(pageSize).toBe(24);
    expect([first, second, third].map((page) => page?.items.length)).toEqual([24, 24, 2]);
    expect(third).toMatchObject({ count: 50, page: 3, pages: 3 });
    const shown = [first, second, third].flatMap((page) => page?.items ?? []);
    expect(new Set(shown.map(({ slug }) => slug)).size).toBe(50);
  });

  test("has one page when exactly 24 offers are there", () => {
    publish(...many(24));
    expect(listOffers("de", {}, 1)).toMatchObject({ count: 24, pages: 1 });
  });

  test.each([
    [4, 3],
    [999, 3],
    [0, 1],
    [-3, 1],
  ])("answers page %i with page %i", (asked, shown) => {
    publish(...many(50));
    expect(listOffers("de", {}, asked).page).toBe(shown);
  });

  test("has one empty page when nothing is left", () => {
    publish(offer("a", { category: "work" }));
    expect(listOffers("de", { door: ["training"] }, 1)).toEqual({
      items: [],
      count: 0,
      page: 1,
      pages: 1,
    });
  });

  test("puts what fits before what has to be asked, each with the next start first", () => {
    const open = { acceptedPapers: [] };
    publish(
      offer("ask-early", { who: open, when: { start: addDays(day, 1) } }),
      offer("ask-late", { who: open, when: { start: addDays(day, 9) } }),
      offer("fits-late", { when: { start: addDays(day, 90) } }),
      offer("fits-rolling", { when: { rolling: true } }),
      offer("fits-early", { when: { start: addDays(day, 2) } }),
    );
    const page = listOffers("de", { paper: ["gestattung"] }, 1);
    expect(slugs(page)).toEqual([
      "fits-early",
      "fits-late",
      "fits-rolling",
      "ask-early",
      "ask-late",
    ]);
    expect(page.items.map(({ match }) => match.verdict)).toEqual([
      "fits",
      "fits",
      "fits",
      "ask",
      "ask",
    ]);
  });

  test("leaves out an offer from the day after its last one, but its page stays and says so", () => {
    publish(
      offer("today", { validUntil: day, lastChecked: day }),
      offer("gone", { validUntil: addDays(day, -1), lastChecked: addDays(day, -9) }),
    );
    expect(slugs(listOffers("de", {}, 1))).toEqual(["today"]);
    expect(readOffer("today", "de")?.over).toBe(false);
    expect(readOffer("gone", "de")?.over).toBe(true);
  });
});

describe("an offer's text", () => {
  const arabic = {
    title: "عنوان",
    summary: "ملخص",
    body: "نص",
    sourceHash: "0123456789abcdef",
    review: "notReadByNative",
    outdated: false,
  };

  test("is the reader's own where somebody has translated it", () => {
    publish(offer("a", {}, { ar: arabic }));
    expect(readOffer("a", "ar")?.text).toMatchObject({
      title: "عنوان",
      lang: "ar",
      state: "notReadByNative",
    });
  });

  test("is German, and marked as that, where nobody has", () => {
    publish(offer("a", {}, { ar: arabic }));
    expect(readOffer("a", "ti")?.text).toMatchObject({
      title: "Titel a",
      lang: "de",
      state: "fallback",
    });
    expect(listOffers("ti", {}, 1).items[0]?.text).toMatchObject({ lang: "de", state: "fallback" });
    expect(offerTitle("a", "ti")).toMatchObject({ title: "Titel a", state: "fallback" });
  });

  test("names its carrier and says that it is made up", () => {
    publish(offer("a"));
    expect(readOffer("a", "de")).toMatchObject({
      carrierName: "Haus Beispiel",
      fictitious: true,
      carrier: { address: "Beispielstraße 1" },
    });
  });

  test("is not there under a name nobody gave", () => {
    publish(offer("a"));
    expect(readOffer("b", "de")).toBeUndefined();
    expect(readOffer("__proto__", "de")).toBeUndefined();
    expect(offerTitle("b", "de")).toBeUndefined();
  });
});
