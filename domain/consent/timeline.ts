import "server-only";
import { doersOf } from "@/domain/audit/done";
import { recipientName } from "@/domain/offer/snapshot";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { holds } from "./rules";

/** What a person allowed to be passed on, took back, and what has run out. */
export async function consentEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.consent.findMany({
    where: { personId },
    include: {
      referrals: {
        select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
        take: 1,
      },
    },
  });
  const referralIds = rows.flatMap(({ referrals }) => referrals.map(({ id }) => id));
  const gave = await doersOf(tx, ["referral.send"], referralIds);
  const tookBack = await doersOf(tx, ["consent.withdraw", "consent.withdrawOwn"], referralIds);
  return rows.flatMap((row) => {
    const [referral] = row.referrals;
    const about = referral ? `: ${recipientName(referral)}` : "";
    const same = {
      kind: "consent" as const,
      ...(referral ? { href: `/intern/referrals/${referral.id}` } : {}),
    };
    const { id, givenAt, withdrawnAt } = row;
    const expiresOn = plainDate.parse(row.expiresOn);
    const isOver = !withdrawnAt && !holds(row, today());
    return [
      {
        ...same,
        id: `consent-${id}`,
        at: givenAt,
        by: gave(referral?.id ?? ""),
        text: `Einwilligung gegeben${about}`,
      },
      ...(withdrawnAt
        ? [
            {
              ...same,
              id: `consent-back-${id}`,
              at: withdrawnAt,
              by: tookBack(referral?.id ?? ""),
              text: `Einwilligung zurückgenommen${about}`,
            },
          ]
        : []),
      ...(isOver
        ? [
            {
              ...same,
              id: `consent-over-${id}`,
              at: addDays(expiresOn, 1),
              by: null,
              text: `Einwilligung abgelaufen${about}`,
            },
          ]
        : []),
    ];
  });
}
