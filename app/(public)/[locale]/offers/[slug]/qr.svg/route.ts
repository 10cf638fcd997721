import { movedOrGoneFile } from "@/app/(public)/[locale]/offers/moved";
import { readOffer } from "@/domain/offer-list/queries";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale } from "@/lib/i18n/locales";
import { publicAddress } from "@/lib/public-address";
import { qrSvg } from "@/lib/qr-code";

type Context = { params: Promise<{ locale: string; slug: string }> };

/** The QR code of an offer's page, to be shown on the screen and put on posters. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return problemPage(404);
  if (!readOffer(slug, locale)) return movedOrGoneFile(request, slug);
  return fileAnswer(request, await qrSvg(publicAddress(`/${locale}/offers/${slug}`), 4), {
    type: "image/svg+xml",
    name: `${slug}-${locale}.svg`,
    use: "inline",
  });
}
