import { currentStaff } from "@/domain/access/session";
import { conferenceCalendarId } from "@/domain/case-conference/calendar";
import { readConference } from "@/domain/case-conference/queries";
import { icalText } from "@/lib/calendar/ical";
import { today } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { idFrom, orMissing } from "../../../../../page-tools";
import { placeWords } from "../../conference-words";

type Context = { params: Promise<{ id: string; conference: string }> };

/** A planned conference, or that it is called off, as a file for a calendar, without a name: for those who are invited by hand. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, conference: conferenceId } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const read = await orMissing(readConference(actor, { id: idFrom(conferenceId) }));
  if (read?.caseFileId !== id || read.conference.state === "held") return problemPage(404);
  const { conference } = read;
  const off = conference.state === "cancelled";
  const entry = {
    id: conferenceCalendarId(conference.id),
    sequence: conference.sequence,
    title: "Fallkonferenz",
    ...{ date: conference.day, from: conference.time, to: conference.until },
    location: placeWords(conference),
    ...{ description: "", asOf: today() },
  };
  return new Response(icalText({ name: "Fallkonferenz", locale: "de", entries: [entry], off }), {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="fallkonferenz.ics"',
      "Cache-Control": "no-store",
    },
  });
}
