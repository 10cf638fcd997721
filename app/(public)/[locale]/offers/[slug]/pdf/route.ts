import { movedOrGoneFile } from "@/app/(public)/[locale]/offers/moved";
import { today } from "@/lib/clock";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale, type Locale } from "@/lib/i18n/locales";
import { offerPdf } from "./offer-pdf";

type Context = { params: Promise<{ locale: string; slug: string }> };

/** The sheet of an offer; with `?with=de` in a second language beside the first. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  if (!isLocale(locale)) return problemPage(404);
  const beside = besideFrom(request, locale);
  const pdf = await offerPdf(slug, locale, beside, today());
  if (!pdf) return movedOrGoneFile(request, slug);
  const name = [slug, locale, ...(beside ? [beside] : [])].join("-");
  return fileAnswer(request, new Uint8Array(pdf), {
    type: "application/pdf",
    name: `${name}.pdf`,
    use: "inline",
  });
}

/** Another language than the reader's own; an unknown one is none. */
function besideFrom(request: Request, locale: Locale): Locale | undefined {
  const asked = new URL(request.url).searchParams.get("with") ?? "";
  return isLocale(asked) && asked !== locale ? asked : undefined;
}
