import { currentStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { now, today } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { planPdf } from "@/lib/sheet/plan";
import { idFrom, orMissing } from "../../../../../../page-tools";
import { pdfAnswer } from "../../pdf-answer";
import { decisionsSheet } from "./decisions-sheet";

type Context = { params: Promise<{ id: string; conference: string }> };

/** What was decided, for the person to take along. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, conference } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const read = await orMissing(readConference(actor, { id: idFrom(conference) }));
  if (read?.caseFileId !== id || read.conference.decisions.length === 0) return problemPage(404);
  return pdfAnswer(planPdf(decisionsSheet(read, today()), now()), `beschluesse-${read.publicCode}`);
}
