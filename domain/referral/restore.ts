import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { restorePlacement } from "@/domain/placement/settle";
import type { Tx } from "@/lib/db/client";
import { invalid } from "@/lib/errors";
import { tellRecipient } from "./link";
import { type LoadedReferral, loadReferral, loadSentReferral } from "./load";
import { movedSubject, stays, updateReferral, writeEvent } from "./move";
import { versionedInput } from "./schema";
import { isSecondPress } from "./second-press";

/** The slip by which a referral was said to be entered in error; undefined where it is not. */
function slipOf({ state, events }: LoadedReferral) {
  if (state !== "enteredInError") return undefined;
  return events.findLast(({ from, to }) => to === "enteredInError" && from !== to);
}

/**
 * What became of a referral that was entered in error: the slip can be undone, or has been put right
 * by another referral of the same person to the same offer or office; null for any other referral.
 */
export async function slipStands(
  tx: Tx,
  referral: LoadedReferral,
): Promise<"undoable" | "replaced" | null> {
  const slip = slipOf(referral);
  if (!slip) return null;
  const { offerId, officeId, caseFile } = referral;
  const another = await tx.referral.count({
    where: {
      ...{ offerId, officeId, createdAt: { gt: slip.at }, state: { not: "enteredInError" } },
      caseFile: { personId: caseFile.personId },
    },
  });
  return another > 0 ? "replaced" : "undoable";
}

/**
 * Undoes "entered in error": the referral, and what had begun with it, are as they were, and what
 * was planned about it is asked again. A recipient who never opened it is told anew.
 * @throws AppError "invalid" (notNow) where it was not said, or where another referral has taken its
 *   place; "conflict"
 */
export const restoreReferral = command({
  action: "referral.restore",
  input: versionedInput,
  target: (tx, input, _actor: StaffActor) => loadReferral(tx, input),
  run: async ({ tx, actor, input, target }) => {
    if (isSecondPress(target, actor, input, "restored")) return stays(target);
    const slip = slipOf(target);
    if (!slip || (await slipStands(tx, target)) !== "undoable") throw invalid("", "notNow");
    await updateReferral(tx, target.id, input.version, { state: slip.from });
    await writeEvent(tx, actor, target, { to: slip.from, side: "caseworker", said: "restored" });
    await restorePlacement(tx, target.id, slip.at);
    const sent = slip.from === "sent" ? await loadSentReferral(tx, target) : null;
    if (sent?.disclosed) await tellRecipient(tx, sent);
    return { from: target.state, to: slip.from };
  },
  subject: movedSubject,
});
