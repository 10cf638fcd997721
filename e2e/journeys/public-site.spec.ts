import { directions, endonyms, type Locale, locales } from "@/lib/i18n/locales";
import { filterPage } from "../pages/filter-page";
import {
  confirmationCode,
  openContactForm,
  plainWish,
  sendContactRequest,
} from "../steps/contact-request";
import { titleOf, untranslatedOffer } from "../steps/content";
import { expectLinksLead } from "../steps/links";
import { expectNothingLeft, watchRequests } from "../steps/traces";
import { narrowBy, offerCard, openOffersIn } from "../steps/visitor";
import { expect, test } from "../steps/windows";

const course = "deutsch-am-abend-a2-b1";
const inGermanAlone = untranslatedOffer();
const others = locales.filter((locale) => locale !== "de");
const nothingFits = "category=apprenticeship&german=none";
/** Of the offer whose carrier is to be reached in every way; what is passed on has no number. */
const dialled = 'a[href^="tel:"], a[href^="https://wa.me/"]:not([href*="?text="])';

function otherThan(locale: Locale): Locale {
  return locale === "ti" ? "de" : "ti";
}

for (const locale of locales) {
  for (const scripts of [false, true]) {
    test(`${locale}: nothing is left behind, scripts ${scripts ? "allowed" : "off"}`, async ({
      phone,
    }) => {
      const reader = await phone(locale, { javaScriptEnabled: scripts });
      const { page } = reader;
      const requests = watchRequests(page);
      const paths = ["", "/offers", "/offers?paper=duldung60a&age=21", `/offers/${course}`];
      for (const path of [...paths, "/contact"]) {
        const answer = await page.goto(`/${locale}${path}`);
        await expectNothingLeft(page, answer);
        await expect(page.locator("html")).toHaveAttribute("lang", locale);
        await expect(page.locator("html")).toHaveAttribute("dir", directions[locale]);
      }
      await openContactForm(reader);
      await sendContactRequest(reader, { ...plainWish, name: `Pia Spurlos ${locale} ${scripts}` });
      await confirmationCode(reader);
      await expectNothingLeft(page, await page.reload());
      expect(requests.foreign()).toEqual([]);
    });
  }

  test(`${locale}: the switch stays on the page and keeps the filter`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    const other = otherThan(locale);
    const search = "?paper=duldung60a&german=A2&age=21&free=1";
    for (const path of ["", `/offers${search}`, `/offers/${course}`, `/contact?offer=${course}`]) {
      await page.goto(`/${locale}${path}`);
      await page
        .getByRole("navigation", { name: t("site.languages"), exact: true })
        .getByRole("link", { name: endonyms[other], exact: true })
        .click();
      await expect(page).toHaveURL(`/${other}${path}`);
      await expect(page.locator("html")).toHaveAttribute("lang", other);
    }
  });

  test(`${locale}: a filter can be passed on by its address`, async ({ phone }) => {
    const reader = await phone(locale);
    await openOffersIn(reader);
    await narrowBy(reader, { paper: "duldung60a", german: "A2", age: "21" });
    const found = await reader.page.getByRole("heading", { level: 1 }).textContent();
    const friend = await phone(locale);
    await friend.page.goto(reader.page.url());
    await expect(friend.page.getByRole("heading", { level: 1 })).toHaveText(found ?? "");
    await expect(offerCard(friend, course)).toContainText(friend.t("offers.fits"));
    const chips = friend.page.getByRole("list", { name: friend.t("offers.active"), exact: true });
    await expect(chips.getByRole("link")).toHaveCount(3);
    await friend.page
      .getByRole("link", {
        name: friend.t("offers.remove", { filter: friend.t("facts.german.A2") }),
      })
      .click();
    await expect(friend.page).toHaveURL(`/${locale}/offers?paper=duldung60a&age=21`);
  });

  test(`${locale}: a list without an offer, an unreadable age and a page too far help on`, async ({
    phone,
  }) => {
    const reader = await phone(locale);
    const { page, t } = reader;
    await page.goto(`/${locale}/offers?${nothingFits}`);
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(
      t("offers.found", { count: 0 }),
    );
    await expect(page.getByRole("heading", { name: t("offers.noneTitle") })).toBeVisible();
    await expect(
      page.getByRole("main").getByRole("link", { name: t("doors.person") }),
    ).toBeVisible();
    await page.goto(`/${locale}/offers?age=viele`);
    await expect(page.getByRole("alert")).toHaveText(t("offers.badAge"));
    await page.goto(`/${locale}/offers/filter?age=viele`);
    await expect(filterPage(reader).age).toHaveValue("viele");
    await expect(page.getByText(t("offers.badAge"), { exact: true })).toBeVisible();
    await page.goto(`/${locale}/offers?page=999`);
    await expect(
      page.getByText(t("offers.page", { page: 2, pages: 2 }), { exact: true }),
    ).toBeVisible();
    await expect(page.getByRole("link", { name: t("offers.next"), exact: true })).toHaveCount(0);
  });

  test(`${locale}: every link leads somewhere, every number reads from left to right`, async ({
    phone,
  }) => {
    const { page } = await phone(locale);
    const known = new Set<string>();
    for (const path of ["/offers", "/offers?page=2", `/offers/${course}`]) {
      await page.goto(`/${locale}${path}`);
      await expectLinksLead(page, known);
    }
    const numbers = await page.locator(dialled).all();
    expect(numbers.length).toBeGreaterThan(0);
    for (const number of numbers) {
      await expect(number.locator('bdi[dir="ltr"]')).toHaveText(/^[+0-9][0-9 /()-]{5,}$/);
    }
  });

  test(`${locale}: a printed offer shows its facts and no buttons`, async ({ phone }) => {
    const { page, t } = await phone(locale);
    await page.goto(`/${locale}/offers/${course}`);
    await page.emulateMedia({ media: "print" });
    for (const fact of [
      t("facts.germanNeeded", { level: t("facts.german.A2") }),
      t("facts.free"),
    ]) {
      await expect(page.getByText(fact, { exact: true })).toBeVisible();
    }
    await expect(page.getByText("030 23125 110")).toBeVisible();
    await expect(page.getByRole("navigation")).toBeHidden();
    await expect(page.getByText(t("offer.askUsButton"))).toBeHidden();
  });
}

for (const locale of others) {
  test(`${locale}: a text nobody has translated says so and is marked as German`, async ({
    phone,
  }) => {
    const { page, t } = await phone(locale);
    const title = titleOf(inGermanAlone);
    await page.goto(`/${locale}/offers/${inGermanAlone}`);
    const heading = page.getByRole("heading", { level: 1 });
    await expect(heading).toHaveText(title);
    await expect(heading).toHaveAttribute("lang", "de");
    // The offer's own text comes first; after it may come what its carrier says of itself.
    const said = page.getByText(t("review.fallback"), { exact: true }).first();
    await expect(said).toBeVisible();
    const text = page.locator('main div[lang="de"]').first();
    await expect(text).toHaveAttribute("dir", "ltr");
    await expect(page.getByRole("heading", { name: t("offer.when"), exact: true })).toBeVisible();
  });
}
