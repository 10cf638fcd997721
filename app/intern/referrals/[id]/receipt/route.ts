import { may } from "@/domain/access/may";
import { currentStaff } from "@/domain/access/session";
import { consentText } from "@/domain/consent/text";
import { expiryProblem } from "@/domain/referral/give-consent";
import { readReferral } from "@/domain/referral/queries";
import { now } from "@/lib/clock";
import { AppError } from "@/lib/errors";
import { problemPage } from "@/lib/forms/problem-page";
import { plainDate } from "@/lib/plain-date";
import { receiptPdf } from "@/lib/sheet/receipt";
import { renewalOf } from "../consent/renewal";
import { localeOf, receiptSheet } from "./receipt-sheet";

type Context = { params: Promise<{ id: string }> };

/** What a referral passes on, for the person to sign and to keep, before it is sent and after. */
export async function GET(request: Request, { params }: Context): Promise<Response> {
  const { id } = await params;
  const actor = await currentStaff();
  if (!actor || !may(actor, "referral.preview", {})) return problemPage(404);
  try {
    const current = await readReferral(actor, { id });
    const until = plainDate.safeParse(new URL(request.url).searchParams.get("until")).data;
    const renews = until !== undefined && current.renewable;
    const referral = renews ? await renewalOf(actor, current, until) : current;
    const { consent } = referral;
    if (referral.shared.length === 0) return problemPage(404);
    // No sheet of what nobody can consent to.
    if (!consent && expiryProblem(referral.consentUntil ?? "")) return problemPage(404);
    const text = consent
      ? { version: consent.textVersion, hash: consent.textHash }
      : consentText(localeOf(referral));
    const pdf = receiptPdf(receiptSheet(referral, text), now());
    return new Response(new Uint8Array(pdf), {
      headers: {
        "Content-Type": "application/pdf",
        "Content-Disposition": `inline; filename="weitergabe-${referral.publicCode}.pdf"`,
        "Cache-Control": "no-store",
      },
    });
  } catch (error) {
    if (error instanceof AppError) return problemPage(404);
    throw error;
  }
}
