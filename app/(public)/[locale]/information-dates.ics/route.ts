import { calendarEntry, calendarWords } from "@/app/(public)/[locale]/offers/offer-calendar";
import { offersWithInformationDates } from "@/domain/offer-list/queries";
import { icalText } from "@/lib/calendar/ical";
import { fileAnswer } from "@/lib/file-answer";
import { problemPage } from "@/lib/forms/problem-page";
import { isLocale } from "@/lib/i18n/locales";

type Context = { params: Promise<{ locale: string }> };

/** All coming information dates, to subscribe to: a calendar asks for it again by itself. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { locale } = await params;
  if (!isLocale(locale)) return problemPage(404);
  const words = calendarWords(locale);
  const entries = offersWithInformationDates(locale).flatMap(({ offer, dates }) =>
    dates.map((date) => calendarEntry(offer, { kind: "information", ...date }, words)),
  );
  const name = `${words.calendar("feed")} – ${words.site("name")}`;
  return fileAnswer(request, icalText({ name, locale, entries }), {
    type: "text/calendar; charset=utf-8",
    name: `information-dates-${locale}.ics`,
    use: "inline",
  });
}
