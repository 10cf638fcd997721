import { directions, type Locale, locales } from "@/lib/i18n/locales";
import { titleOf, untranslatedOffer } from "../steps/content";
import { expect, type Reader, test } from "../steps/windows";
import { wordsOf } from "../steps/words";

const course = "deutsch-am-abend-a2-b1";
const guide = "darf-ich-arbeiten";
const german = wordsOf("de");

/** What stands in the other language, marked as such, wherever it is on the page. */
function otherSide({ page }: Reader, lang: Locale) {
  return page.locator(`.pair > [lang="${lang}"][dir="${directions[lang]}"]`);
}

for (const locale of locales.filter((each) => each !== "de")) {
  test(`${locale}: an offer can be shown with German at its side, and alone again`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/offers/${course}`);
    await page.getByRole("link", { name: t("beside.show") }).click();
    await expect(page).toHaveURL(`/${locale}/offers/${course}?with=de`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toContainText(titleOf(course, locale));
    await expect(heading.locator('[lang="de"]')).toHaveText(titleOf(course));
    for (const fact of [
      german("facts.germanNeeded", { level: german("facts.german.A2") }),
      german("facts.free"),
      german("facts.bring.residencePaper"),
      german("facts.enrolment.throughUs"),
      german("facts.contactLanguages", { languages: "Deutsch, Tigrinya, Englisch" }),
    ]) {
      await expect(otherSide(reader, "de").getByText(fact, { exact: true })).toBeVisible();
    }
    await expect(otherSide(reader, "de").getByText("Dieser Kurs ist für dich")).toBeVisible();
    await expect(page.getByRole("link", { name: "030 23125 110" })).toBeVisible();
    await page.getByRole("link", { name: t("beside.back"), exact: true }).click();
    await expect(page).toHaveURL(`/${locale}/offers/${course}`);
    await expect(page.locator(".pair")).toHaveCount(0);
  });

  test(`${locale}: both sides stand beside each other where there is room, and on paper`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page } = reader;
    await page.goto(`/${locale}/guides/${guide}?with=de`);
    const text = otherSide(reader, "de").getByText("Diese Frage kann kein Portal");
    const beside = () =>
      text.evaluate((node) => {
        const pair = node.closest(".pair");
        const [mine, other] = [...(pair?.children ?? [])].map((side) =>
          side.getBoundingClientRect(),
        );
        return Math.abs((mine?.top ?? 0) - (other?.top ?? 0)) < 2;
      });
    expect(await beside()).toBe(false);
    await page.setViewportSize({ width: 700, height: 900 });
    expect(await beside()).toBe(true);
    await page.setViewportSize({ width: 360, height: 740 });
    await page.emulateMedia({ media: "print" });
    expect(await beside()).toBe(true);
  });
}

test("a helper shows any language beside German", async ({ phone }) => {
  const reader = await phone("de");
  for (const other of locales.filter((each) => each !== "de")) {
    await reader.page.goto(`/de/guides/${guide}`);
    await reader.page.locator("main").locator(`a[lang="${other}"]`).click();
    await expect(reader.page).toHaveURL(`/de/guides/${guide}?with=${other}`);
    const advice = wordsOf(other)("guide.noAdvice");
    await expect(otherSide(reader, other).getByText(advice, { exact: true })).toBeVisible();
  }
});

test("a text nobody has translated stands once, and so does what is the same in both", async ({
  phone,
}) => {
  const slug = untranslatedOffer();
  const { page } = await phone("ti");
  await page.goto(`/ti/offers/${slug}?with=de`);
  const heading = page.getByRole("heading", { level: 1 });
  await expect(heading).toHaveText(titleOf(slug));
  await expect(heading.locator('[lang="de"]')).toHaveCount(1);
});

test("an address that asks for no second language there is shows one", async ({ phone }) => {
  const { page } = await phone("ar");
  for (const asked of ["ar", "ti", "xx", "", "de&with=de"]) {
    await page.goto(`/ar/offers/${course}?with=${asked}`);
    await expect(page.locator(".pair")).toHaveCount(0);
  }
});
