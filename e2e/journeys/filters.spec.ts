import type { Page } from "playwright/test";
import { locales } from "@/lib/i18n/locales";
import { filterPage } from "../pages/filter-page";
import { enter, tabTo } from "../steps/keyboard";
import { narrowBy, openFilters, openOffersIn } from "../steps/visitor";
import { expect, type Reader, test } from "../steps/windows";

const inGerman = "duldung60b";

function found({ page, t }: Reader, count: number) {
  return expect(page.getByRole("heading", { level: 1 })).toHaveText(t("offers.found", { count }));
}

/** The address as the portal itself would write it: a form also sends what was left empty. */
function chosenIn(page: Page): string[] {
  return [...new URL(page.url()).searchParams]
    .filter(([, value]) => value !== "")
    .map(([name, value]) => `${name}=${value}`);
}

for (const locale of locales) {
  test(`${locale}: a choice leads to as many offers as the number beside it says`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await openOffersIn(reader);
    const filters = await openFilters(reader);
    await filters.unfold(t("filters.group.when"));
    const evenings = await filters.countOf("time", "evening");
    expect(evenings).toBeGreaterThan(0);
    await filters.choice("time", "evening").check();
    await filters.show.click();
    await found(reader, evenings);

    const again = await openFilters(reader);
    await expect(again.choice("time", "evening")).toBeChecked();
    await again.unfold(t("filters.group.me"));
    const mine = await again.countOf("paper", inGerman);
    await again.choice("paper", inGerman).check();
    await again.recount.click();
    await expect(again.choice("paper", inGerman)).toBeChecked();
    await expect(page.getByText(t("filters.now", { count: mine }), { exact: true })).toBeVisible();
    await again.show.click();
    await found(reader, mine);
    expect(chosenIn(page)).toEqual([`paper=${inGerman}`, "time=evening"]);
  });

  test(`${locale}: on a small phone a long German term is parted where it may be`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page } = reader;
    // What is chosen is bold, and so the widest.
    for (const paper of ["gestattung", "duldung60d", "aufenthaltserlaubnis"]) {
      await page.goto(`/${locale}/offers/filter?paper=${paper}&certificate=attendance`);
      await expect(filterPage(reader).choice("paper", paper)).toBeChecked();
      await expect(filterPage(reader).choice("certificate", "attendance")).toBeVisible();
      expect(await page.locator(".pick > span:nth-child(2)").evaluateAll(brokenWords)).toEqual([]);
    }
  });

  test(`${locale}: several kinds can be chosen, and going back keeps everything`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page } = reader;
    await openOffersIn(reader);
    const filters = await openFilters(reader);
    const kinds = ["language", "literacy"];
    const counts = await Promise.all(kinds.map((kind) => filters.countOf("category", kind)));
    for (const kind of kinds) await filters.choice("category", kind).check();
    await filters.show.click();
    const both = counts.reduce((sum, count) => sum + count, 0);
    await found(reader, both);
    await page.getByRole("article").first().getByRole("link").click();
    await page.goBack();
    await found(reader, both);
    await page.goBack();
    for (const kind of kinds) await expect(filters.choice("category", kind)).toBeChecked();
  });

  test(`${locale}: where nothing is found, it is said which filter to drop`, async ({ phone }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/offers?category=apprenticeship&german=none`);
    await found(reader, 0);
    const ways = page.getByRole("main").locator("section ul a");
    await expect(ways).toHaveCount(2);
    const best = ways.first();
    const says = (await best.textContent()) ?? "";
    await best.click();
    const count = await page.getByRole("article").count();
    expect(says).toBe(t("filters.without", { filter: t("filters.name.category"), count }));
    await found(reader, count);
  });

  test(`${locale}: too many wishes at once end at offers all the same`, async ({ phone }) => {
    const reader = await phone(locale);
    const { page } = reader;
    await page.goto(
      `/${locale}/offers?category=work&paper=duldung60b&german=none&women=1&district=lennep&online=1`,
    );
    await found(reader, 0);
    await page.getByRole("main").locator("section ul a").first().click();
    await expect(page.getByRole("article").first()).toBeVisible();
    expect(new URL(page.url()).searchParams.get("category")).toBe("work");
  });

  test(`${locale}: a way to filter is never a dead end`, async ({ phone }) => {
    const reader = await phone(locale);
    const { page } = reader;
    await page.goto(`/${locale}/offers/filter?door=work`);
    const open = page.locator("input:not([disabled]):not([value='']):not([name='age'])");
    const addresses = await open.evaluateAll((inputs) =>
      inputs.map((input) => [input.getAttribute("name"), input.getAttribute("value")]),
    );
    expect(addresses.length).toBeGreaterThan(10);
    for (const [name, value] of addresses) {
      const others = name === "door" ? "" : "door=work&";
      await page.goto(`/${locale}/offers?${others}${name}=${value}`);
      await expect(page.getByRole("article").first(), `${name}=${value}`).toBeVisible();
    }
  });

  test(`${locale}: the filters can be used without a pointer`, async ({ phone }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/offers/filter`);
    const filters = filterPage(reader);
    await tabTo(page, filters.choice("category", "language"));
    await page.keyboard.press("Space");
    await enter(page, filters.summary(t("filters.group.me")));
    await tabTo(page, filters.age);
    await page.keyboard.type("21");
    await enter(page, filters.show);
    await expect(page.getByRole("list", { name: t("offers.active"), exact: true })).toBeVisible();
    expect(chosenIn(page)).toEqual(["category=language", "age=21"]);
    await enter(
      page,
      page.getByRole("link", {
        name: t("offers.remove", { filter: t("offers.ageChip", { age: 21 }) }),
        exact: true,
      }),
    );
    await expect(page).toHaveURL(`/${locale}/offers?category=language`);
  });
}

test("whether a text is translated is asked in the languages it is translated into", async ({
  phone,
}) => {
  const arabic = await phone("ar");
  await arabic.page.goto("/ar/offers/filter");
  const filters = filterPage(arabic);
  await filters.unfold(arabic.t("filters.group.language"));
  const translated = await filters.countOf("translated", "1");
  await filters.choice("translated", "1").check();
  await filters.show.click();
  await found(arabic, translated);
  await expect(arabic.page.getByText(arabic.t("review.fallbackShort"))).toHaveCount(0);

  const german = await phone("de");
  await german.page.goto("/de/offers/filter");
  await expect(filterPage(german).choice("translated", "1")).toHaveCount(0);
});

test("addresses of before still lead to the same offers", async ({ phone }) => {
  const reader = await phone("de");
  const { page, t } = reader;
  await page.goto("/de/offers?soon=1&free=1");
  await expect(page.getByRole("list", { name: t("offers.active"), exact: true })).toContainText(
    t("filters.start.soon"),
  );
  await page.goto("/de/offers?paper=passport&category=x&page=-4&start=2027-99&__proto__=1");
  await expect(page.getByRole("list", { name: t("offers.active"), exact: true })).toHaveCount(0);
  await expect(page.getByRole("article").first()).toBeVisible();
});

test("a filter set by one reader is set for another with the same address", async ({ phone }) => {
  const reader = await phone("ti");
  await openOffersIn(reader);
  await narrowBy(reader, { paper: "duldung60a", german: "A2", age: "21" });
  const other = await phone("de");
  await other.page.goto(reader.page.url().replace("/ti/", "/de/"));
  const filters = await openFilters(other);
  await expect(filters.choice("paper", "duldung60a")).toBeChecked();
  await expect(filters.choice("german", "A2")).toBeChecked();
  await expect(filters.age).toHaveValue("21");
});

/** Words that go on in the next line without a hyphen. Runs in the page, and so on its own. */
function brokenWords(labels: readonly Element[]): string[] {
  return labels.flatMap((label) => {
    const text = label.firstChild;
    const words = text?.textContent?.matchAll(/[\p{L}\p{M}]+/gu) ?? [];
    // A hyphen at the end of the line before belongs to the letter after it: the last box is its own.
    const topOf = (at: number) => {
      const range = document.createRange();
      if (text) range.setStart(text, at);
      if (text) range.setEnd(text, at + 1);
      return [...range.getClientRects()].at(-1)?.top ?? 0;
    };
    return Array.from(words, ({ 0: word, index }) => ({ word, index }))
      .filter(({ word, index }) => topOf(index + word.length - 1) - topOf(index) > 2)
      .map(({ word }) => word);
  });
}
