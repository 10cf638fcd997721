import { currentStaff } from "@/domain/access/session";
import { readConference } from "@/domain/case-conference/queries";
import { now } from "@/lib/clock";
import { problemPage } from "@/lib/forms/problem-page";
import { receiptPdf } from "@/lib/sheet/receipt";
import { idFrom, orMissing } from "../../../../../../page-tools";
import { pdfAnswer } from "../../pdf-answer";
import { consentSheet } from "./consent-sheet";

type Context = { params: Promise<{ id: string; conference: string }> };

/** What the person is asked before a conference speaks of them, to be signed and kept. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, conference } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  const read = await orMissing(readConference(actor, { id: idFrom(conference) }));
  if (read?.caseFileId !== id || read.conference.about !== "person") return problemPage(404);
  return pdfAnswer(receiptPdf(consentSheet(read), now()), `einwilligung-${read.publicCode}`);
}
