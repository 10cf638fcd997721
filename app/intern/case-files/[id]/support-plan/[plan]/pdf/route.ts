import { currentStaff } from "@/domain/access/session";
import { readPlan } from "@/domain/support-plan/queries";
import { now, today } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { problemPage } from "@/lib/forms/problem-page";
import { planPdf } from "@/lib/sheet/plan";
import { planSheet } from "./plan-sheet";

type Context = { params: Promise<{ id: string; plan: string }> };

/** The plan to print and sign: it goes to nobody else, and nothing keeps it. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id, plan: planId } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  try {
    const read = await readPlan(actor, { id: planId });
    if (read.plan.caseFileId !== id) return problemPage(404);
    const pdf = planPdf(planSheet(read, today()), now());
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="plan-${read.publicCode}-${read.plan.number}.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemPage(404);
    throw error;
  }
}
