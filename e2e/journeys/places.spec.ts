import { readdirSync } from "node:fs";
import { formatWeekday } from "@/lib/i18n/format";
import { type Locale, locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { expectLinksLead } from "../steps/links";
import { portalAt } from "../steps/portal-at";
import { expectNothingLeft, watchRequests } from "../steps/traces";
import { expect, type Reader, test } from "../steps/windows";

const office = "agentur-probering";
const officeName = "Agentur für Arbeit Probering";
const womenName = "Frauenberatung Lindenhof";

test.describe.configure({ mode: "serial", timeout: 180_000 });

/** Opens a page in a portal whose clock shows the given time. */
async function at(clock: string, look: (url: string) => Promise<void>): Promise<void> {
  const portal = await portalAt(clock);
  try {
    await look(portal.url);
  } finally {
    await portal.remove();
  }
}

function card({ page }: Reader, name: string) {
  return page.getByRole("article").filter({ has: page.getByRole("link", { name }) });
}

async function narrow(reader: Reader, choose: (form: Reader["page"]) => Promise<void>) {
  const { page, t } = reader;
  await page.locator("summary", { hasText: t("place.filters") }).click();
  await choose(page);
  await page.getByRole("button", { name: t("place.apply"), exact: true }).click();
}

test("on a Tuesday morning the open places are found, and say until when", async ({ phone }) => {
  await at("2026-11-24T09:15:00Z", async (url) => {
    for (const locale of locales) {
      const reader = await phone(locale);
      const { page, t } = reader;
      await page.goto(`${url}/${locale}/places`);
      await expect(card(reader, officeName)).toContainText(t("place.open", { time: "15:30" }));
      await expect(card(reader, "Gesundheitsladen Mustermitte")).toContainText(
        t("place.opensToday", { time: "15:00" }),
      );
      await narrow(reader, (form) => form.getByLabel(t("place.openNow")).check());
      await expect(page).toHaveURL(/open=1/);
      await expect(card(reader, officeName)).toBeVisible();
      await expect(card(reader, "Gesundheitsladen Mustermitte")).toHaveCount(0);
      await page
        .getByRole("link", { name: t("place.remove", { filter: t("place.openNow") }) })
        .click();
      await expect(card(reader, "Gesundheitsladen Mustermitte")).toBeVisible();
    }
  });
});

test("on a holiday a place says why it is closed and when it opens, with today marked", async ({
  phone,
}) => {
  // Friday, 25 December 2026.
  await at("2026-12-25T09:15:00Z", async (url) => {
    const monday = plainDate.parse("2026-12-28");
    for (const locale of locales) {
      const { page, t } = await phone(locale);
      await page.goto(`${url}/${locale}/places/${office}`);
      const hours = page.locator("#hours");
      await expect(hours).toContainText(t("place.closed"));
      await expect(hours).toContainText(t("place.because.publicHoliday"));
      await expect(hours).toContainText(
        t("place.opensWeekday", { weekday: formatWeekday(locale, monday), time: "07:30" }),
      );
      const today = page.getByRole("row").filter({ hasText: t("place.today") });
      await expect(today).toContainText(t("facts.weekday.fri"));
      await expect(today).toContainText(t("place.closedDay"));
    }
  });
});

test("years later every guide says that it has not been checked for a while", async ({ phone }) => {
  await at("2029-01-08T09:15:00Z", async (url) => {
    for (const locale of locales) {
      const { page, t } = await phone(locale);
      await page.goto(`${url}/${locale}/guides/darf-ich-arbeiten`);
      await expect(page.getByText(t("guide.stale"), { exact: true })).toBeVisible();
      await page.goto(`${url}/${locale}/guides`);
      const guides = readdirSync("content/guides").length;
      await expect(page.getByText(t("guide.staleShort"), { exact: true })).toHaveCount(guides);
    }
  });
});

for (const locale of locales) {
  test(`${locale}: a place is found by topic and language, and can be called`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    const requests = watchRequests(page);
    await page.goto(`/${locale}/places`);
    await narrow(reader, async (form) => {
      await form.getByLabel(t("place.topicLabel"), { exact: true }).selectOption("health");
      await form.getByLabel(t("place.languageLabel"), { exact: true }).selectOption("ti");
    });
    await expect(page).toHaveURL(new RegExp(`/${locale}/places\\?.*topic=health`));
    await card(reader, womenName).getByRole("link", { name: womenName }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(womenName);
    await expect(page.getByText(t("facts.womenOnly"), { exact: true })).toBeVisible();
    const call = page.locator('main a[href="tel:+493023125655"]');
    await expect(call).toContainText(t("offer.call"));
    await expect(call.locator('bdi[dir="ltr"]')).toHaveText("030 23125 655");
    await expect(page.locator('a[href="https://wa.me/493023125656"]')).toBeVisible();
    await expect(page.locator('a[href^="https://www.openstreetmap.org/search?"]')).toBeVisible();
    await expectNothingLeft(page, await page.reload());
    expect(requests.foreign()).toEqual([]);
  });

  test(`${locale}: filters without a place help on`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/places?kind=chamber&district=sued`);
    await expect(page.getByRole("heading", { name: t("place.noneTitle") })).toBeVisible();
    await page
      .getByRole("link", { name: t("place.reset") })
      .last()
      .click();
    await expect(page).toHaveURL(`/${locale}/places`);
    await expect(page.getByRole("article")).toHaveCount(readdirSync("content/places").length);
  });

  test(`${locale}: a guide leads to places and offers, and back to all guides`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/guides/ausbildungsduldung`);
    await expect(page.getByRole("heading", { name: t("guide.places") })).toBeVisible();
    await expect(page.getByRole("heading", { name: t("guide.offers") })).toBeVisible();
    await expect(page.getByText(t("guide.noAdvice"), { exact: true })).toBeVisible();
    await expectLinksLead(page, new Set());
    await page.getByRole("link", { name: t("guide.back") }).click();
    await expect(page).toHaveURL(`/${locale}/guides`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("guide.title"));
  });

  test(`${locale}: the foot leads to what a public body owes`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}`);
    const foot = page.getByRole("contentinfo");
    const owed = foot.locator(`a[href^="/${locale}/info/"]`);
    await expect(owed).toHaveCount(6);
    const known = new Set<string>();
    for (const address of await owed.evaluateAll(hrefs)) {
      await page.goto(address);
      await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
      await expectLinksLead(page, known);
    }
    await page.goto(`/${locale}/info/kontakt`);
    await expect(page.getByText(t("info.example"), { exact: true })).toBeVisible();
    await expect(page.locator('main a[href="tel:+493023125600"]')).toBeVisible();
  });

  test(`${locale}: a barrier is reported on the page that asks for it`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/info/barrierefreiheit`);
    await expect(page.getByLabel(t("report.kinds.accessibility"))).toBeChecked();
    await page.getByLabel(t("report.text")).fill(`Vorleseprogramm ${locale}`);
    await page
      .getByRole("main")
      .getByRole("button", { name: t("contact.send") })
      .click();
    await expect(page).toHaveURL(new RegExp(`/${locale}/report/`));
    await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
  });
}

test("Leichte Sprache is offered in every language, and said to be German", async ({ phone }) => {
  for (const locale of locales.filter((each): each is Exclude<Locale, "de"> => each !== "de")) {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/info/leichte-sprache`);
    await expect(page.getByText(t("info.easyOnly"), { exact: true })).toBeVisible();
    await expect(page.locator('main div[lang="de"]').first()).toHaveAttribute("dir", "ltr");
    await expect(page.getByText(t("review.fallback"), { exact: true })).toHaveCount(0);
  }
});

/** Runs in the page, and so on its own. */
function hrefs(links: readonly Element[]): string[] {
  return links.map((link) => link.getAttribute("href") ?? "");
}
