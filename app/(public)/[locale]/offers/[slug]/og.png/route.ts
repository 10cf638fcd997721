import { offerLinkCard } from "@/app/(public)/[locale]/link-card";
import { movedOrGoneFile } from "@/app/(public)/[locale]/offers/moved";
import { sheetWords } from "@/app/(public)/[locale]/sheet-words";
import { readOffer } from "@/domain/offer-list/queries";
import { today } from "@/lib/clock";
import { keptPerDay } from "@/lib/content/kept-per-day";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale } from "@/lib/i18n/locales";
import { cardPng } from "@/lib/sheet/card";

type Context = { params: Promise<{ locale: string; slug: string }> };

const kept = keptPerDay<Buffer>(200);

/** The picture that other sites show beside a link to an offer. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return problemPage(404);
  const day = today();
  const png = await kept(`${slug} ${locale}`, day, async () => {
    const offer = readOffer(slug, locale);
    return offer && cardPng(offerLinkCard(offer, sheetWords(locale, day)));
  });
  if (!png) return movedOrGoneFile(request, slug);
  const name = `${slug}-${locale}.png`;
  return fileAnswer(request, new Uint8Array(png), { type: "image/png", name, use: "inline" });
}
