import { answerReferral } from "@/domain/referral/answer";
import { confirmReferral } from "@/domain/referral/confirm";
import { readReferral } from "@/domain/referral/queries";
import { asShown, openCase, published, sentReferral, staff } from "./fixtures";

/** The days of a placement as a carrier reports its start. */
export const started = {
  ...{ answer: "started", day: "2026-10-01", plannedEnd: "2027-07-15" },
  // It was sent later than it began.
  sure: "2026-10-01",
} as const;

/** A caseworker with a case file, the carrier of the sample offer, and what the two say. */
export async function referralScene() {
  const caseworker = await staff("teilhabemanager");
  const carrier = await staff("carrierEditor", published.carrier);
  const caseFileId = await openCase(caseworker);
  const answer = async (id: string, said: object) =>
    answerReferral(carrier, { ...(await asShown(id)), ...said });
  const confirm = async (id: string, agrees: "yes" | "no", note?: string) =>
    confirmReferral(caseworker, { ...(await asShown(id)), agrees, note });
  const sent = () => sentReferral(caseworker, { caseFileId });
  const accepted = async () => {
    const id = await sent();
    await answer(id, { answer: "accepted" });
    return id;
  };
  const running = async () => {
    const id = await accepted();
    await answer(id, started);
    await confirm(id, "yes");
    return id;
  };
  const read = (id: string) => readReferral(caseworker, { id });
  return { caseworker, carrier, caseFileId, answer, confirm, sent, accepted, running, read };
}
