import { type Locale, locales } from "@/lib/i18n/locales";
import { titleOf } from "../steps/content";
import { enter, typeInto } from "../steps/keyboard";
import { expectLinksLead } from "../steps/links";
import { searchBox, searchFor, searchResults } from "../steps/search";
import { expectNothingLeft, watchRequests } from "../steps/traces";
import { expect, test } from "../steps/windows";

const courseWithForklift = "teilqualifizierung-lagerlogistik";

/** A whole question for the course in the evening, as somebody would ask it. */
const questions: Record<Locale, string> = {
  de: "Wo kann ich abends Deutsch lernen?",
  ar: "أين أتعلم الألمانية مساءً؟",
  "fa-AF": "از طرف شام کجا آلمانی یاد بگیرم؟",
  ti: "ብምሸት ጀርመንኛ ኣበይ ክመሃር እኽእል?",
};

/** The course for reading and writing, in letters that others would have written. */
const misspelt: Record<Locale, string> = {
  de: "leesen und schreibn",
  ar: "تعلم القراءه والكتابه",
  "fa-AF": "ياد گرفتن خواندن و نوشتن",
  ti: "ምንባብን ምፅሓፍን",
};

for (const locale of locales) {
  test(`${locale}: a German word from a letter finds the offer, in the reader's language`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const requests = watchRequests(reader.page);
    await reader.page.goto(`/${locale}`);
    await searchFor(reader, "Gabelstapler");
    const best = searchResults(reader).first();
    await expect(best).toContainText(reader.t("search.kind.offer"));
    const title = best.getByRole("link", { name: titleOf(courseWithForklift, locale) });
    await expect(title).toBeVisible();
    await expectNothingLeft(reader.page, await reader.page.reload());
    await title.click();
    await expect(reader.page).toHaveURL(`/${locale}/offers/${courseWithForklift}`);
    expect(requests.foreign()).toEqual([]);
  });

  test(`${locale}: a whole question and a misspelt one find what is meant`, async ({ phone }) => {
    const reader = await phone(locale);
    await reader.page.goto(`/${locale}/offers`);
    await searchFor(reader, questions[locale]);
    await expect(searchResults(reader).first()).toContainText(
      titleOf("deutsch-am-abend-a2-b1", locale),
    );
    await searchFor(reader, misspelt[locale]);
    await expect(searchResults(reader).nth(0)).toContainText(
      titleOf("lesen-und-schreiben-lernen", locale),
    );
  });

  test(`${locale}: what is found is of every kind and says which`, async ({ phone }) => {
    const reader = await phone(locale);
    await reader.page.goto(`/${locale}/search?q=Zeugnis`);
    for (const kind of ["offer", "guide", "place"] as const) {
      await expect(
        searchResults(reader)
          .filter({ hasText: reader.t(`search.kind.${kind}`) })
          .first(),
      ).toBeVisible();
    }
    await expectLinksLead(reader.page, new Set());
  });

  test(`${locale}: where nothing is found, what was typed stays and there are ways on`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/search`);
    await searchFor(reader, '<b>"xqzzkv"</b>');
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      t("search.found", { count: 0 }),
    );
    await expect(page.getByRole("heading", { name: t("search.noneTitle") })).toBeVisible();
    for (const door of ["qualification", "training", "work", "person"] as const) {
      const way = page.getByRole("main").getByRole("link", { name: t(`doors.${door}`) });
      await expect(way).toBeVisible();
    }
    await expectLinksLead(page, new Set());
  });

  test(`${locale}: without a question there is the box and examples that find something`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/offers`);
    await page
      .getByRole("banner")
      .getByRole("link", { name: t("search.title") })
      .click();
    await expect(page).toHaveURL(`/${locale}/search`);
    await expect(searchBox(reader).field).toHaveValue("");
    const examples = page.getByRole("main").getByRole("list").getByRole("link");
    const names = await examples.allTextContents();
    expect(names.length).toBeGreaterThan(2);
    for (const name of names) {
      await page.getByRole("main").getByRole("link", { name, exact: true }).click();
      await expect(searchResults(reader).first(), name).toBeVisible();
      await page.goBack();
    }
  });
}

test("a question in the letters of another language leads there", async ({ phone }) => {
  const reader = await phone("de");
  await reader.page.goto("/de/search");
  await searchFor(reader, "رافعة شوكية");
  const link = reader.page.getByRole("main").getByRole("link", { name: "العربية" });
  await link.click();
  await expect(reader.page.locator("html")).toHaveAttribute("lang", "ar");
  await expect(reader.page.getByRole("main")).toContainText(titleOf(courseWithForklift, "ar"));
});

test("a question that is too long is cut and says so", async ({ phone }) => {
  const { page, t } = await phone("de");
  await page.goto(`/de/search?q=${"Staplerschein+".repeat(40)}`);
  await expect(page.getByRole("alert")).toHaveText(t("search.tooLong", { most: 200 }));
  await expect(page.getByRole("main")).toContainText(titleOf(courseWithForklift));
});

test("the keyboard alone is enough", async ({ phone }) => {
  const reader = await phone("ar");
  const { page } = reader;
  await page.goto("/ar");
  await typeInto(page, searchBox(reader).field, "Staplerschein");
  await page.keyboard.press("Enter");
  await expect(page).toHaveURL("/ar/search?q=Staplerschein");
  await enter(page, page.getByRole("link", { name: titleOf(courseWithForklift, "ar") }));
  await expect(page).toHaveURL(`/ar/offers/${courseWithForklift}`);
});

test("the switch of languages keeps the question", async ({ phone }) => {
  const reader = await phone("ti");
  const { page } = reader;
  await page.goto("/ti/search?q=Ausbildung&page=99");
  await page.getByRole("navigation").getByRole("link", { name: "Deutsch", exact: true }).click();
  await expect(page).toHaveURL(/^[^?]*\/de\/search\?q=Ausbildung/);
  await expect(searchBox({ ...reader, t: (await phone("de")).t }).field).toHaveValue("Ausbildung");
});
