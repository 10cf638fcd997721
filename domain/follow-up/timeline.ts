import "server-only";
import { byThePortal, doersOf, doneActions } from "@/domain/audit/done";
import { targetName } from "@/domain/offer/snapshot";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { columns } from "./columns";
import { occasionWords } from "./occasion";

/** What a merge that holds has closed because it was planned for both: the other one asks instead. */
async function doubledIds(tx: Tx, personId: string): Promise<ReadonlySet<string>> {
  const merges = await tx.personMerge.findMany({
    where: { keptId: personId, undoneAt: null },
    select: { closedFollowUps: true },
  });
  return new Set(merges.flatMap(({ closedFollowUps }) => closedFollowUps));
}

type Asked = Parameters<typeof occasionWords>[0] & {
  readonly placement: { readonly referral: Parameters<typeof targetName>[0] } | null;
};

function askedAbout({ placement, ...occasion }: Asked): string {
  const after = placement ? `${targetName(placement.referral)}, ` : "";
  return `${after}${occasionWords(occasion)}`;
}

/**
 * What somebody planned for a person, tried, and what came of it. What the portal plans stands in
 * its own list.
 */
export async function followUpEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.followUp.findMany({
    where: { personId },
    include: {
      placement: {
        select: {
          referral: { select: { offerSnapshot: true, office: { select: { name: true } } } },
        },
      },
    },
  });
  const doubled = await doubledIds(tx, personId);
  const tried = rows.filter(({ attempts }) => attempts > 0).map(({ id }) => id);
  const missed = tried.length ? await doneActions(tx, ["followUp.reschedule"], { ids: tried }) : [];
  const manual = rows.filter(({ kind }) => kind === "manual");
  const planned = await doersOf(
    tx,
    ["followUp.add"],
    manual.map(({ id }) => id),
  );
  const settled = rows.map((row) => (doubled.has(row.id) ? { ...row, outcome: null } : row));
  const about = (id: string) => ({ kind: "followUp" as const, href: `/intern/follow-ups/${id}` });
  return [
    ...manual.map(({ id, createdAt, dueOn }) => ({
      ...about(id),
      id: `follow-up-${id}`,
      at: createdAt,
      by: planned(id),
      text: `Nachverfolgung geplant für den ${formatShortDate(dueOn)}`,
    })),
    ...missed.map(({ id, at, by, subjectIds }) => ({
      ...about(String(subjectIds[0])),
      id: `follow-up-missed-${id}`,
      at,
      by,
      text: "Niemanden erreicht, Nachverfolgung verschoben",
    })),
    ...settled.flatMap(({ id, settledAt, settledById, outcome, reason, noteSealed, ...row }) =>
      settledAt
        ? [
            {
              ...about(id),
              id: `follow-up-done-${id}`,
              at: settledAt,
              by: settledById ? { userId: settledById } : byThePortal,
              text: `${doneWords(doubled.has(id), outcome)}: ${askedAbout(row)}`,
              changes: [
                ...(outcome ? [{ field: "outcome", from: null, to: outcome }] : []),
                ...(reason ? [{ field: "reason", from: null, to: reason }] : []),
              ],
              note: unsealOptional(columns.note, id, noteSealed),
            },
          ]
        : [],
    ),
  ];
}

function doneWords(isDoubled: boolean, outcome: string | null): string {
  if (isDoubled) return "Beim Zusammenführen doppelt, die andere Nachverfolgung bleibt";
  return outcome ? "Nachverfolgung erledigt" : "Nachverfolgung beendet";
}
