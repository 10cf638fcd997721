import { calendarId, calendarTimes } from "@/app/intern/appointments/appointment-calendar";
import { proveCalendarReader } from "@/domain/access/actor";
import { readFeed } from "@/domain/calendar-feed/feed";
import { conferenceCalendarId } from "@/domain/case-conference/calendar";
import { type CalendarEntry, icalText } from "@/lib/calendar/ical";
import { today } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { publicAddress } from "@/lib/public-address";

/** In seconds: what was moved a moment ago is seen soon. */
const hour = 3600;

type Context = { params: Promise<{ token: string }> };

/**
 * Appointments, conferences and follow-ups for a caseworker's own calendar program, by a secret address
 * and without names.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const reader = await proveCalendarReader((await params).token);
  if (!reader) return problemPage(404);
  const { appointments, conferences, followUps } = await readFeed(reader, {});
  const same = { description: "", asOf: today() };
  const entries: CalendarEntry[] = [
    ...appointments.map(({ id, seriesId, publicCode, ...when }) => ({
      ...{ ...same, ...calendarTimes(when), id: calendarId(seriesId) },
      title: `Termin ${publicCode}`,
      url: publicAddress(`/intern/appointments/${id}`),
    })),
    ...conferences.map(({ id, caseFileId, publicCode, ...when }) => ({
      ...{ ...same, ...calendarTimes(when), id: conferenceCalendarId(id) },
      title: `Fallkonferenz ${publicCode}`,
      url: publicAddress(`/intern/case-files/${caseFileId}/conferences/${id}`),
    })),
    ...followUps.map(({ id, day, publicCode }) => ({
      ...{ ...same, date: day, id: calendarId(id) },
      title: `Nachverfolgung ${publicCode}`,
      url: publicAddress(`/intern/follow-ups/${id}`),
    })),
  ];
  return new Response(icalText({ name: "Teilhabe", locale: "de", entries, refresh: hour }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'inline; filename="teilhabe.ics"',
      "Cache-Control": "no-store",
    },
  });
}
