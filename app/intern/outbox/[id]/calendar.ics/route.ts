import { currentStaff } from "@/domain/access/session";
import { readMail } from "@/domain/mail/queries";
import { problemPage } from "@/lib/forms/problem-page";
import { idFrom, orMissing } from "../../../page-tools";

type Context = { params: Promise<{ id: string }> };

/** The file that goes with a mail, for whoever sends it by hand. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const mail = await orMissing(readMail(actor, { id: idFrom((await params).id) }));
  if (!mail?.calendar) return problemPage(404);
  const { method, text } = mail.calendar;
  return new Response(text, {
    headers: {
      "Content-Type": `text/calendar; charset=utf-8; method=${method}`,
      "Content-Disposition": 'attachment; filename="termin.ics"',
      "Cache-Control": "no-store",
    },
  });
}
