import { movedOrGoneFile } from "@/app/(public)/[locale]/offers/moved";
import { calendarEntry, calendarWords } from "@/app/(public)/[locale]/offers/offer-calendar";
import { comingDates } from "@/domain/offer/dates";
import { readOffer } from "@/domain/offer-list/queries";
import { icalText } from "@/lib/calendar/ical";
import { today } from "@/lib/clock";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string; slug: string }> };

/** What is still to come of an offer, for the calendar on a phone. Without a date there is no file. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale, slug } = await params;
  const offer = isLocale(locale) ? readOffer(slug, locale) : undefined;
  if (!offer || !isLocale(locale)) return movedOrGoneFile(request, slug);
  if (offer.over) return problemPage(404);
  const words = calendarWords(locale);
  const entries = comingDates(offer.facts, today()).map((day) => calendarEntry(offer, day, words));
  if (entries.length === 0) return problemPage(404);
  return fileAnswer(request, icalText({ name: offer.text.title, locale, entries }), {
    type: "text/calendar; charset=utf-8",
    name: `${slug}-${locale}.ics`,
    use: "attachment",
  });
}
