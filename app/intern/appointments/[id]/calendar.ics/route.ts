import { currentStaff } from "@/domain/access/session";
import { readAppointment } from "@/domain/appointment/queries";
import { problemPage } from "@/lib/forms/problem-page";
import { idFrom, orMissing } from "../../../page-tools";
import { appointmentCalendar } from "../../appointment-calendar";

type Context = { params: Promise<{ id: string }> };

/** The appointment, or that it is called off, as a file to send to the person from one's own telephone. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const appointment = await orMissing(readAppointment(actor, { id: idFrom((await params).id) }));
  if (appointment?.state !== "planned" && appointment?.state !== "cancelled") {
    return problemPage(404);
  }
  const file = appointmentCalendar(appointment, appointment.sharedPhone === true);
  return new Response(file, {
    headers: {
      "Content-Type": "text/calendar; charset=utf-8",
      "Content-Disposition": 'attachment; filename="termin.ics"',
      "Cache-Control": "no-store",
    },
  });
}
