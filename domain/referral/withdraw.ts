import "server-only";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { takeBackPlacement } from "@/domain/placement/settle";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { endReferralLinks } from "./link";
import { type LoadedReferral, loadSentReferral } from "./load";
import { moveReferral, writeEvent } from "./move";
import { versionedInput, type withdrawInput } from "./schema";

/**
 * Takes a referral back, or marks it as entered in error, inside the caller's transaction; the latter hides
 * it from the carrier, and what begun with it counts as none.
 * @throws AppError "invalid": notNow, missing without a reason for what has begun; "conflict"
 */
export async function takeReferralBack(
  tx: Tx,
  actor: StaffActor,
  target: LoadedReferral,
  { to, version, why }: Omit<z.output<typeof withdrawInput>, "id">,
) {
  const inError = to === "enteredInError";
  if (inError && target.placement && !why) throw invalid("why", "missing");
  await endReferralLinks(tx, target.id, "withdrawn");
  if (inError) await takeBackPlacement(tx, target.id, actor.userId);
  return moveReferral(tx, actor, target, { to, side: "caseworker", version, note: why });
}

/**
 * The person takes the consent back: from this moment the recipient sees nothing any more. Pressed
 * again, it stays so.
 */
export const withdrawConsent = command({
  action: "consent.withdraw",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadSentReferral(tx, input),
  run: async ({ tx, actor, target }) => {
    const { count } = await tx.consent.updateMany({
      where: { id: target.consentId, withdrawnAt: null },
      data: { withdrawnAt: now() },
    });
    if (count === 0) return { id: target.id };
    await endReferralLinks(tx, target.id, "withdrawn");
    const { state: to } = target;
    await writeEvent(tx, actor, target, { to, side: "caseworker", said: "consentBack" });
    return { id: target.id };
  },
  subject: (target) => ({ type: "referral", ids: [target.id], caseFileId: target.caseFileId }),
});
