import type { ComingAppointment } from "@/domain/appointment/coming";
import type { AppointmentState } from "@/domain/appointment/rules";
import { berlinMoment } from "@/lib/berlin-instant";
import { type CalendarEntry, icalText } from "@/lib/calendar/ical";
import { today, wallClock } from "@/lib/clock";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { publicAddress } from "@/lib/public-address";

type Given = Pick<
  ComingAppointment,
  "seriesId" | "day" | "time" | "minutes" | "place" | "withWhom" | "language"
> & {
  readonly sequence: number;
  /** "cancelled": the file takes it out of the calendar again. */
  readonly state: AppointmentState;
};

/** The same for an appointment that was moved: a calendar then replaces it. */
export function calendarId(seriesId: string): string {
  return `${seriesId}@${new URL(publicAddress("")).hostname}`;
}

/** When it begins and ends, as a calendar has it. One that ends after midnight ends with the day. */
export function calendarTimes({ day, time, minutes }: Pick<Given, "day" | "time" | "minutes">) {
  const end = wallClock(new Date(berlinMoment(day, time).getTime() + minutes * 60_000));
  return { date: day, from: time, to: end.day === day ? end.time : "23:59" };
}

/**
 * An appointment for the person's own calendar, in their language. Where others read along it says
 * the hour alone: a place or a name could tell them more than the person wants.
 */
export function appointmentCalendar(given: Given, othersRead: boolean): string {
  const { language, place, withWhom } = given;
  const title = appointmentWord(language);
  const entry: CalendarEntry = {
    id: calendarId(given.seriesId),
    sequence: given.sequence,
    title,
    ...calendarTimes(given),
    location: othersRead ? undefined : place,
    description: othersRead ? "" : (withWhom ?? ""),
    asOf: today(),
  };
  return icalText({
    name: title,
    locale: language,
    entries: [entry],
    off: given.state === "cancelled",
  });
}

function appointmentWord(locale: Locale): string {
  return translator(locale, "calendar")("appointment");
}
