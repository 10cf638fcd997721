import "server-only";
import { doersOf } from "@/domain/audit/done";
import { recipientName } from "@/domain/offer/snapshot";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { recipientsOf } from "./recipients";
import { holds } from "./rules";

/** What a person allowed to be passed on, took back, and what has run out. */
export async function consentEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.consent.findMany({
    where: { personId },
    include: {
      office: { select: { name: true } },
      conference: { select: { id: true, caseFileId: true } },
      referrals: {
        select: { id: true, offerSnapshot: true, office: { select: { name: true } } },
        take: 1,
      },
    },
  });
  const ids = rows.flatMap((row) => idOf(row) ?? []);
  const gave = await doersOf(tx, ["referral.send", "caseConference.consent"], ids);
  const tookBack = await doersOf(tx, ["consent.withdraw", "consent.withdrawOwn"], ids);
  return rows.flatMap((row) => {
    const { about, ...where } = standsFor(row);
    const same = { kind: "consent" as const, ...where };
    const { id, givenAt, withdrawnAt } = row;
    const expiresOn = plainDate.parse(row.expiresOn);
    const isOver = !withdrawnAt && !holds(row, today());
    return [
      {
        ...same,
        id: `consent-${id}`,
        at: givenAt,
        by: gave(idOf(row) ?? ""),
        text: `Einwilligung gegeben${about}`,
      },
      ...(withdrawnAt
        ? [
            {
              ...same,
              id: `consent-back-${id}`,
              at: withdrawnAt,
              by: tookBack(idOf(row) ?? ""),
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

type Row = Parameters<typeof recipientsOf>[0] & {
  readonly referrals: readonly (Parameters<typeof recipientName>[0] & { readonly id: string })[];
  readonly conference: { readonly id: string; readonly caseFileId: string } | null;
};

/** Of what the consent was given for: the log knows it by that. */
function idOf({ referrals: [referral], conference }: Row): string | undefined {
  return referral?.id ?? conference?.id;
}

/** Who is named by a consent, and where that stands. */
function standsFor(row: Row): { about: string; href?: string } {
  const { conference } = row;
  const [referral] = row.referrals;
  if (conference) {
    const href = `/intern/case-files/${conference.caseFileId}/conferences/${conference.id}`;
    return { about: ` zur Fallkonferenz: ${recipientsOf(row)}`, href };
  }
  if (!referral) return { about: "" };
  return { about: `: ${recipientName(referral)}`, href: `/intern/referrals/${referral.id}` };
}
