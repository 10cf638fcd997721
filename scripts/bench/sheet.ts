import { homeLinkCard } from "@/app/(public)/[locale]/link-card";
import { offerSheet } from "@/app/(public)/[locale]/offers/[slug]/pdf/offer-sheet";
import { sheetWords } from "@/app/(public)/[locale]/sheet-words";
import { offersOnShow } from "@/domain/offer/published";
import { now, today } from "@/lib/clock";
import { type Locale, locales } from "@/lib/i18n/locales";
import { cardPng } from "@/lib/sheet/card";
import { sheetPdf } from "@/lib/sheet/sheet";
import { atMost, type Figure } from "./figure";

type Made = { readonly ms: number; readonly bytes: number };

/** What sheets and pictures cost when none is kept: every offer in every language. */
export async function sheetFigures(): Promise<Figure[]> {
  process.env.PUBLIC_URL ??= "http://localhost:3000";
  const slugs = offersOnShow().map(({ slug }) => slug);
  const [first] = slugs;
  if (!first) throw new Error("there is no offer to measure");
  const cold = await makeSheet(first, "ar");
  const before = process.memoryUsage().rss;
  const one: Made[] = [];
  const two: Made[] = [];
  for (const locale of locales) {
    for (const slug of slugs) {
      one.push(await makeSheet(slug, locale));
      two.push(await makeSheet(slug, locale, locale === "de" ? "ar" : "de"));
    }
  }
  const grown = (process.memoryUsage().rss - before) / 1e6;
  const cards: Made[] = [];
  for (const locale of locales) cards.push(await makeCard(locale));
  return [
    atMost("sheet: the first one after a start", cold.ms, "ms", 2000),
    atMost("sheet: one language, mean", mean(one), "ms", 100),
    atMost("sheet: two languages, mean", mean(two), "ms", 200),
    atMost("sheet: one language, largest", largest(one), "kB", 150),
    atMost("sheet: two languages, largest", largest(two), "kB", 250),
    atMost(`sheet: memory after ${one.length + two.length} sheets`, grown, "MB", 300),
    atMost("picture for links: mean", mean(cards), "ms", 500),
    atMost("picture for links: largest", largest(cards), "kB", 100),
  ];
}

async function makeSheet(slug: string, locale: Locale, beside?: Locale): Promise<Made> {
  const began = performance.now();
  const sheet = await offerSheet(slug, locale, beside, today());
  if (!sheet) throw new Error(`there is no offer ${slug}`);
  const pdf = sheetPdf(sheet, now());
  return { ms: performance.now() - began, bytes: pdf.length };
}

async function makeCard(locale: Locale): Promise<Made> {
  const began = performance.now();
  const png = await cardPng(homeLinkCard(sheetWords(locale, today())));
  return { ms: performance.now() - began, bytes: png.length };
}

function mean(made: readonly Made[]): number {
  return made.reduce((sum, { ms }) => sum + ms, 0) / made.length;
}

function largest(made: readonly Made[]): number {
  return Math.max(...made.map(({ bytes }) => bytes)) / 1000;
}
