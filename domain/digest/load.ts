import "server-only";
import { weekOf } from "@/domain/attendance/rules";
import { loadReferrals, type SentReferral } from "@/domain/referral/load";
import { referralStep } from "@/domain/referral/next-step";
import { needsConfirmation, type ReferralState } from "@/domain/referral/rules";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import type { OpenKind } from "./rules";

/** States in which something can be left for the recipient to do. */
export const statesWithOpen: ReferralState[] = [
  "sent",
  "received",
  "waitlisted",
  "accepted",
  "started",
];

/** Whose referrals: a carrier's or an office's. */
export type Whose = { readonly carrierId: string } | { readonly officeId: string };

export type OpenReferral = { readonly referral: SentReferral; readonly kind: OpenKind };

/** What a carrier or office has to do about its referrals, as far as it may still see them. */
export async function loadOpen(tx: Tx, whose: Whose): Promise<OpenReferral[]> {
  const rows = await loadReferrals(tx, {
    ...whose,
    state: { in: statesWithOpen },
  });
  const sent = rows.filter((row): row is SentReferral => row.sent && row.disclosed);
  const noted = await notedLastWeek(tx, sent);
  return sent.flatMap((referral) => {
    const kind = kindOf(referral, noted);
    return kind ? [{ referral, kind }] : [];
  });
}

function kindOf(referral: SentReferral, noted: ReadonlySet<string>): OpenKind | undefined {
  const awaitsConfirmation = needsConfirmation(referral.state) && referral.confirmedAt === null;
  const step = referralStep({ ...referral, awaitsConfirmation }, today());
  if (step === "confirm") return undefined;
  if (step) return step;
  const { placement } = referral;
  if (placement?.state !== "active" || noted.has(placement.id)) return undefined;
  // Who began this week is asked about it next week.
  return placement.startedOn < weekOf(today()) ? "attendance" : undefined;
}

async function notedLastWeek(tx: Tx, referrals: readonly SentReferral[]) {
  const lastWeek = addDays(weekOf(today()), -7);
  const rows = await tx.attendance.findMany({
    where: {
      ...{ week: lastWeek, mark: { not: null } },
      placementId: { in: referrals.flatMap(({ placement }) => placement?.id ?? []) },
    },
    select: { placementId: true },
  });
  return new Set(rows.map(({ placementId }) => placementId));
}
