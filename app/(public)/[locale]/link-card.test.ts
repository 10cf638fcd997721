import sharp from "sharp";
import { describe, expect, test } from "vitest";
import { offersOnShow } from "@/domain/offer/published";
import { readOffer } from "@/domain/offer-list/queries";
import { locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { cardPng, type LinkCard } from "@/lib/sheet/card";
import { homeLinkCard, offerLinkCard } from "./link-card";
import { sheetWords } from "./sheet-words";

const day = plainDate.parse("2026-11-24");
const slugs = offersOnShow().map(({ slug }) => slug);

async function expectPicture(card: LinkCard): Promise<void> {
  const png = await cardPng(card);
  const { width, height, format } = await sharp(png).metadata();
  expect.soft({ width, height, format }).toEqual({ width: 1200, height: 630, format: "png" });
  expect.soft(png.length).toBeLessThan(100_000);
}

describe.each(locales)("in %s", (locale) => {
  const words = sheetWords(locale, day);

  test("the portal has a picture for its links", () => expectPicture(homeLinkCard(words)));

  test("every offer has a picture with its title, start and German level", async () => {
    for (const slug of slugs) {
      const offer = readOffer(slug, locale);
      if (!offer) throw new Error(`there is no offer ${slug}`);
      const card = offerLinkCard(offer, words);
      expect(card.title.runs.map(({ t }) => t).join("")).toBe(offer.text.title);
      expect(card.facts.length).toBeGreaterThan(0);
      await expectPicture(card);
    }
  });
});

test("the longest title there may be still makes a picture, whatever stands in it", async () => {
  const words = sheetWords("de", day);
  const offer = readOffer("deutsch-am-abend-a2-b1", "de");
  if (!offer) throw new Error("the offer is not there");
  for (const title of ["#panic() $x$ \\ ".repeat(6), "W".repeat(90), "Wort ".repeat(18)]) {
    await expectPicture(offerLinkCard({ ...offer, text: { ...offer.text, title } }, words));
  }
});
