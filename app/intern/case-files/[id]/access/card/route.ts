import { currentStaff } from "@/domain/access/session";
import { readKey } from "@/domain/person-access/queries";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { problemPage } from "@/lib/forms/problem-page";
import { accessCardPdf } from "@/lib/sheet/access-card";
import { accessCard } from "./access-card";

type Context = { params: Promise<{ id: string }> };

/** The card with which a person comes to their own page. */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = await currentStaff();
  if (!actor) return problemPage(404);
  try {
    const key = await readKey(actor, { caseFileId: id });
    if (!key) return problemPage(404);
    const pdf = accessCardPdf(await accessCard(key), now());
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="karte-${key.publicCode}.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemPage(404);
    throw error;
  }
}
