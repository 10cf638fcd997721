import { homeLinkCard } from "@/app/(public)/[locale]/link-card";
import { sheetWords } from "@/app/(public)/[locale]/sheet-words";
import { today } from "@/lib/clock";
import { keptPerDay } from "@/lib/content/kept-per-day";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale, locales } from "@/lib/i18n/locales";
import { cardPng } from "@/lib/sheet/card";

type Context = { params: Promise<{ locale: string }> };

const kept = keptPerDay<Buffer>(locales.length);

/** The picture that other sites show beside a link to the portal. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return problemPage(404);
  const day = today();
  const make = () => cardPng(homeLinkCard(sheetWords(locale, day)));
  const png = await kept(locale, day, make);
  if (!png) return problemPage(404);
  const name = `teilhabe-${locale}.png`;
  return fileAnswer(request, new Uint8Array(png), { type: "image/png", name, use: "inline" });
}
