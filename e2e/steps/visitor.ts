import { formatDate } from "@/lib/i18n/format";
import { filterPage } from "../pages/filter-page";
import { courseFacts, titleOf } from "./content";
import { expect, type Reader } from "./windows";

/** What a visitor may say about themselves, as the address carries it. */
export type Wishes = { readonly paper?: string; readonly german?: string; readonly age?: string };

export async function openOffersIn(reader: Reader): Promise<void> {
  await reader.page.goto(`/${reader.locale}/offers`);
  await expect(reader.page.locator("html")).toHaveAttribute("lang", reader.locale);
}

export async function openFilters(reader: Reader): Promise<ReturnType<typeof filterPage>> {
  const { page, t } = reader;
  await page
    .getByRole("navigation", { name: t("filters.title"), exact: true })
    .getByRole("link")
    .first()
    .click();
  const filters = filterPage(reader);
  await expect(filters.heading).toBeVisible();
  return filters;
}

export async function narrowBy(reader: Reader, { paper, german, age }: Wishes): Promise<void> {
  const filters = await openFilters(reader);
  await filters.unfold(reader.t("filters.group.me"));
  if (paper) await filters.choice("paper", paper).check();
  if (german) await filters.choice("german", german).check();
  if (age) await filters.age.fill(age);
  await filters.show.click();
}

/** An offer in the list, by its title in the reader's language. */
export function offerCard({ page, locale }: Reader, slug: string) {
  const title = titleOf(slug, locale);
  return page.getByRole("article").filter({ has: page.getByRole("link", { name: title }) });
}

/** Expects a course marked as fitting, with its start, papers and level in the reader's words. */
export async function expectToFit(reader: Reader, slug: string): Promise<void> {
  const { locale, t } = reader;
  const { when, who } = courseFacts(slug);
  const card = offerCard(reader, slug);
  await expect(card).toContainText(t("offers.fits"));
  await expect(card).toContainText(t("facts.start", { date: formatDate(locale, when.start) }));
  await expect(card).toContainText(t("facts.paper.duldung60a"));
  const level = t(`facts.german.${who.germanNeeded}`);
  await expect(card).toContainText(t("facts.germanNeeded", { level }));
}

export async function chooseOffer(reader: Reader, slug: string): Promise<void> {
  const title = titleOf(slug, reader.locale);
  await offerCard(reader, slug).getByRole("link", { name: title }).click();
  await expect(reader.page.getByRole("heading", { level: 1 })).toHaveText(title);
}

export async function sayInterest({ page, t }: Reader): Promise<void> {
  await page.getByRole("link", { name: t("offer.askUsButton") }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(t("contact.title"));
}
