import { currentStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { now, today } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { minutesPdf } from "@/lib/sheet/minutes";
import { idFrom, orMissing } from "../../../../../page-tools";
import { pdfAnswer } from "../pdf-answer";
import { minutesSheet } from "./minutes-sheet";

type Context = { params: Promise<{ id: string; conference: string }> };

/** The minutes to print: they go to nobody else, and nothing keeps them. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, conference } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const read = await orMissing(readConference(actor, { id: idFrom(conference) }));
  if (read?.caseFileId !== id || read.conference.state !== "held") return problemPage(404);
  return pdfAnswer(minutesPdf(minutesSheet(read, today()), now()), `protokoll-${read.publicCode}`);
}
