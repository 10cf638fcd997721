import "server-only";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { needsConfirmation, type ReferralState, referralStates } from "./rules";

/** What a caseworker's list of referrals can be narrowed to; what needs somebody comes first. */
export const referralViews = [
  "open",
  "waiting",
  "silent",
  "confirm",
  "disputed",
  "missed",
  "all",
] as const;
export type ReferralView = (typeof referralViews)[number];

type Where = NonNullable<NonNullable<Parameters<Tx["referral"]["findMany"]>[0]>["where"]>;

const dayMs = 86_400_000;
const unanswered: ReferralState[] = ["sent", "received"];
const reported = referralStates.filter(needsConfirmation);
const beforeStart: ReferralState[] = [...unanswered, "waitlisted", "accepted"];

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
      return { state: { in: unanswered }, sentAt: { lte: since } };
    }
    case "confirm":
      return { state: { in: reported }, confirmedAt: null };
    case "disputed":
      return { disputedAt: { not: null } };
    case "missed":
      return { placement: { state: "active", missedWeek: { not: null } } };
  }
}

/** How many referrals each view has. */
export async function countViews(tx: Tx): Promise<ReadonlyMap<ReferralView, number>> {
  const counts = await Promise.all(
    referralViews.map((view) => tx.referral.count({ where: inView(view) })),
  );
  return new Map(referralViews.map((view, index) => [view, counts[index] ?? 0]));
}
