import { locales } from "@/lib/i18n/locales";
import { enter } from "../steps/keyboard";
import { answer, expectQuestion, openPath, skip } from "../steps/path";
import { expectNothingLeft } from "../steps/traces";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";

for (const locale of locales) {
  test(`${locale}: five taps lead from the first page to what fits, and nothing is left behind`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await openPath(reader);
    await answer(reader, "goal", t("guidedPath.goal.german"));
    await answer(reader, "paper", t("facts.paper.duldung60a"));
    await answer(reader, "german", t("facts.german.A2"));
    await answer(reader, "time", t("guidedPath.time.evening"));
    await answer(reader, "age", "21");
    await expect(page).toHaveURL(
      `/${locale}/path/result?goal=german&paper=duldung60a&german=A2&time=evening&age=21`,
    );
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("guidedPath.result.title"));
    await expectNothingLeft(page, await page.reload());

    const all = page.getByRole("main").locator('a[href*="/offers?"]').first();
    const says = await all.textContent();
    await all.click();
    const count = await page.getByRole("article").count();
    expect(says).toBe(t("guidedPath.result.all", { count }));
    await expect(page.locator(`article a[href="/${locale}/offers/${course}"]`)).toBeVisible();
  });

  test(`${locale}: every question can be left out, and going back keeps the others`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await openPath(reader);
    await answer(reader, "goal", t("guidedPath.goal.work"));
    await skip(reader, "paper");
    await answer(reader, "german", t("facts.german.A1"));
    await expectQuestion(reader, "time");
    await page.getByRole("link", { name: t("guidedPath.back"), exact: true }).click();
    await expectQuestion(reader, "german");
    await expect(page.locator('a[aria-current="true"]').last()).toHaveText(t("facts.german.A1"));
    await page.goBack();
    await expectQuestion(reader, "time");
    await skip(reader, "time");
    await skip(reader, "age");
    await expect(page).toHaveURL(`/${locale}/path/result?goal=work&german=A1`);
    await page
      .getByRole("link", {
        name: t("guidedPath.result.change", { answer: t("guidedPath.goal.work") }),
        exact: true,
      })
      .click();
    await expectQuestion(reader, "goal");
    await expect(page).toHaveURL(`/${locale}/path?goal=work&german=A1`);
  });

  test(`${locale}: what needs more German says which courses lead there`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/path/result?goal=profession&german=A1`);
    await expect(
      page.getByRole("heading", {
        name: t("guidedPath.result.needsGerman", { level: t("facts.german.A2") }),
      }),
    ).toBeVisible();
    await expect(
      page.getByText(t("guidedPath.result.way", { level: "A2" }), { exact: true }).first(),
    ).toBeVisible();
    const leading = page.locator(`a[href="/${locale}/offers/deutsch-online-am-samstag"]`).first();
    await leading.click();
    await expect(page.getByRole("main")).toContainText(
      t("facts.germanReached", { level: t("facts.german.A2") }),
    );
  });

  test(`${locale}: whoever speaks no German is led to the beginners' course, and asked whether they know the letters`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/path/result?goal=german&german=none`);
    const row = page
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href="/${locale}/offers/deutsch-von-anfang-an-a1"]`) });
    await expect(row.first()).toContainText(
      t("offers.ask", { reasons: t("matching.reasons.literacy") }),
    );
    await row.first().getByRole("link").click();
    await expect(page.getByRole("main")).toContainText(t("facts.germanNeededAlpha"));
  });

  test(`${locale}: nobody has to open what is for women only to learn that it is`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/path/result?goal=german&german=none`);
    const row = page
      .getByRole("listitem")
      .filter({ has: page.locator(`a[href="/${locale}/offers/sprachcafe-fuer-frauen"]`) });
    await expect(row).toContainText(t("facts.womenOnly"));
  });

  test(`${locale}: another paper or age is explained, and a person is always in reach`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/path/result?goal=work&paper=duldung60b`);
    await expect(page.getByText(t("guidedPath.result.paperHelp"), { exact: true })).toBeVisible();
    await page.goto(`/${locale}/path/result?goal=profession&age=30`);
    await expect(
      page.getByRole("heading", { name: t("guidedPath.result.age"), exact: true }),
    ).toBeVisible();
    await page
      .getByRole("main")
      .getByRole("link", { name: t("doors.person") })
      .click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("contact.title"));
  });

  test(`${locale}: the path can be walked without a pointer`, async ({ phone }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    const tap = (name: string) =>
      enter(page, page.getByRole("main").getByRole("link", { name, exact: true }));
    await page.goto(`/${locale}/path`);
    await tap(t("guidedPath.goal.support"));
    for (const question of ["paper", "german", "time", "age"] as const) {
      await expectQuestion(reader, question);
      await tap(t("guidedPath.skip"));
    }
    await expect(page).toHaveURL(`/${locale}/path/result?goal=support`);
  });
}

test("an address with answers that are none asks the first question", async ({ phone }) => {
  const reader = await phone("de");
  await reader.page.goto("/de/path?step=constructor&paper=passport&age=200");
  await expectQuestion(reader, "goal");
  await answer(reader, "goal", reader.t("guidedPath.goal.work"));
  await expect(reader.page).toHaveURL("/de/path?step=paper&goal=work");
});

test("of many offers that need more German, it is said how many are not shown", async ({
  phone,
}) => {
  const { page, t } = await phone("de");
  const openWith = async (level: string) => {
    await page.goto(`/de/offers?german=${level}`);
    return Number.parseInt((await page.getByRole("heading", { level: 1 }).textContent()) ?? "", 10);
  };
  const waiting = (await openWith("A2")) - (await openWith("A1"));
  await page.goto("/de/path/result?german=A1");
  const shown = page
    .getByRole("list")
    .filter({ hasText: t("facts.category.vocationalOrientation") });
  const more = t("guidedPath.result.more", { count: waiting - 3 });
  await expect(shown.locator("xpath=following-sibling::p[1]").first()).toHaveText(more);
});
