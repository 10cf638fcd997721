import "server-only";
import { city } from "@/lib/city/city";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { deletionOwed } from "./consent-back";
import { needsConfirmation, type ReferralState, referralStates } from "./rules";
import { beforeStart, stalled, unseenAnswer, withoutConsent } from "./stalled";
import type { Where } from "./summary";

/** What a caseworker's list of referrals can be narrowed to; what needs somebody comes first. */
export const referralViews = [
  "open",
  "waiting",
  "silent",
  "answered",
  "stalled",
  "confirm",
  "disputed",
  "missed",
  "all",
] as const;
export type ReferralView = (typeof referralViews)[number];

const dayMs = 86_400_000;
const unanswered: ReferralState[] = ["sent", "received"];
const reported = referralStates.filter(needsConfirmation);

/** The referrals of a view. Silence counts from the sending, in days of `content/city.yaml`. */
export function inView(view: ReferralView): Where {
  switch (view) {
    case "all":
      return {};
    case "open":
      return {
        OR: [
          { state: { in: ["draft", ...beforeStart, "started"] } },
          inView("confirm"),
          inView("disputed"),
        ],
      };
    case "waiting":
      return { state: { in: beforeStart } };
    case "silent": {
      const since = new Date(now().getTime() - city().referrals.silent * dayMs);
      const holding = { withdrawnAt: null, expiresOn: { gte: today() } };
      return { state: { in: unanswered }, sentAt: { lte: since }, consent: holding };
    }
    case "answered":
      return unseenAnswer;
    case "stalled":
      return { OR: [stalled(), withoutConsent(), deletionOwed] };
    case "confirm":
      return { state: { in: reported }, confirmedAt: null };
    case "disputed":
      return { disputedAt: { not: null } };
    case "missed":
      return { placement: { state: "active", missedWeek: { not: null } } };
  }
}

/**
 * What may wait for its carrier, or for a yes to what it reported; each has a step, or none after
 * all (referralStep).
 */
export function withStep(): Where {
  return {
    OR: [
      inView("waiting"),
      inView("confirm"),
      { state: "started", placement: { plannedEnd: { lt: today() } } },
    ],
  };
}

/** How many referrals each view has. */
export async function countViews(tx: Tx): Promise<ReadonlyMap<ReferralView, number>> {
  const counts = await Promise.all(
    referralViews.map((view) => tx.referral.count({ where: inView(view) })),
  );
  return new Map(referralViews.map((view, index) => [view, counts[index] ?? 0]));
}
