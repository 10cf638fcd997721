import "server-only";
import { doersOf } from "@/domain/audit/done";
import { recipientName } from "@/domain/offer/snapshot";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { berlinDate, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, plainDate } from "@/lib/plain-date";
import { recipientsOf } from "./recipients";
import { endedWith, holds } from "./rules";

/** What a person allowed to be passed on, took back, and what has run out. */
export async function consentEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.consent.findMany({
    where: { personId },
    include: {
      office: { select: { name: true } },
      conference: { select: { id: true, caseFileId: true, state: true, settledAt: true } },
      referrals: { select: named, take: 1 },
      replacedBy: { select: { givenAt: true, referrals: { select: named, take: 1 } } },
      _count: { select: { replaces: true } },
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
    const endedAt = endOfOne(row);
    const isOver = !withdrawnAt && !endedAt && !holds(row, today()) && !wasReplacedInTime(row);
    return [
      // That it was given anew stands among the moves of its referral.
      ...(row._count.replaces > 0 && !row.conference
        ? []
        : [
            {
              ...same,
              id: `consent-${id}`,
              at: givenAt,
              by: gave(idOf(row) ?? ""),
              text: `Einwilligung gegeben${about}`,
            },
          ]),
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
      ...(endedAt
        ? [
            {
              ...same,
              id: `consent-end-${id}`,
              at: endedAt,
              by: null,
              text: `Einwilligung endete mit der abgesagten Fallkonferenz: ${recipientsOf(row)}`,
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

const named = {
  ...{ id: true, offerSnapshot: true },
  office: { select: { name: true } },
} as const;

type Named = Parameters<typeof recipientName>[0] & { readonly id: string };
type Row = Parameters<typeof recipientsOf>[0] & {
  readonly referrals: readonly Named[];
  readonly replacedBy: { readonly givenAt: Date; readonly referrals: readonly Named[] } | null;
  readonly conference:
    | (NonNullable<Parameters<typeof endedWith>[0]> & {
        readonly id: string;
        readonly caseFileId: string;
      })
    | null;
};

/** Of what the consent was given for: the log knows it by that. */
function idOf(row: Row): string | undefined {
  return referralOf(row)?.id ?? row.conference?.id;
}

/** The referral that a consent is for, also where another holds in its place. */
function referralOf({ referrals, replacedBy }: Row): Named | undefined {
  return referrals[0] ?? replacedBy?.referrals[0];
}

/** Another was given before it ran out. */
function wasReplacedInTime({ replacedBy, expiresOn }: Row & { expiresOn: string }): boolean {
  return replacedBy !== null && berlinDate(replacedBy.givenAt) <= expiresOn;
}

/** When a consent that held till then ended with its conference. */
function endOfOne(row: Row & { expiresOn: string; withdrawnAt: Date | null }): Date | null {
  const endedAt = endedWith(row.conference);
  if (!endedAt || row.withdrawnAt || row.replacedBy) return null;
  return holds(row, berlinDate(endedAt)) ? endedAt : null;
}

/** Who is named by a consent, and where that stands. */
function standsFor(row: Row): { about: string; href?: string } {
  const { conference } = row;
  const referral = referralOf(row);
  if (conference) {
    const href = `/intern/case-files/${conference.caseFileId}/conferences/${conference.id}`;
    return { about: ` zur Fallkonferenz: ${recipientsOf(row)}`, href };
  }
  if (!referral) return { about: "" };
  return { about: `: ${recipientName(referral)}`, href: `/intern/referrals/${referral.id}` };
}
