import { directions, type Locale, locales } from "@/lib/i18n/locales";
import { titleOf, untranslatedOffer } from "../steps/content";
import { withVoices } from "../steps/voices";
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

const voices = { ar: "ar-SA", "fa-AF": "fa-IR", ti: "ti-ER" } as const;

for (const [locale, voice] of Object.entries(voices) as [keyof typeof voices, string][]) {
  test(`${locale}: each language is read by a voice of its own, in the order of the page`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale, { javaScriptEnabled: true });
    const said = await withVoices(page, [voice, "de-DE", "en-US"], true);
    await page.goto(`/${locale}/guides/gesundheit?with=de`);
    await page.getByRole("button", { name: t("aloud.read"), exact: true }).click();
    await expect.poll(async () => (await said()).length).toBeGreaterThan(20);
    const spoken = await said();
    const saidIn = (wanted: string) =>
      spoken.filter(({ lang }) => lang === wanted).map(({ text }) => text);
    expect(new Set(spoken.map(({ lang }) => lang))).toEqual(new Set([voice, "de-DE"]));
    expect(spoken.slice(0, 4).map(({ lang }) => lang)).toEqual([voice, "de-DE", voice, "de-DE"]);
    // What is German stays with the German voice; terms from letters stand within the others' text.
    expect(saidIn("de-DE").join()).not.toMatch(/[\p{Script=Arabic}\p{Script=Ethiopic}]/u);
    for (const text of saidIn(voice))
      expect(text).toMatch(/[\p{Script=Arabic}\p{Script=Ethiopic}]/u);
    for (const wanted of [voice, "de-DE"]) {
      expect(saidIn(wanted).join()).toContain("0 8 0 0 1 1 1 0 1 1 1");
    }
  });
}

test("with a German voice alone the German side is read, and nothing else", async ({ phone }) => {
  const { page, t } = await phone("ti", { javaScriptEnabled: true });
  const said = await withVoices(page, ["de-DE"], true);
  await page.goto(`/ti/offers/${course}?with=de`);
  const read = page.getByRole("button", { name: t("aloud.read"), exact: true });
  await expect(read).toHaveCount(2);
  await read.first().click();
  await expect.poll(async () => (await said()).length).toBeGreaterThan(8);
  const text = (await said()).map((each) => each.text);
  expect(text).toContain(german("facts.free"));
  expect(text.join()).not.toMatch(/\p{Script=Ethiopic}/u);
});

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
