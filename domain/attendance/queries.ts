import "server-only";
import type { RecipientByLink, StaffActor } from "@/domain/access/actor";
import { targetName } from "@/domain/offer/snapshot";
import { query } from "@/domain/query";
import { type LoadedReferral, loadReferral } from "@/domain/referral/load";
import { loadByLink } from "@/domain/referral/load-by-link";
import { disclosedTo, loadLines, summaryOf, type Where } from "@/domain/referral/summary";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { weeksOfCarrier, weeksOfCaseworker } from "./commands";
import { notedOf } from "./note";
import { byName, groupWeeks, onlyCourse, weekOf, weeksToNote } from "./rules";

type Placement = {
  readonly id: string;
  readonly startedOn: string;
  readonly endedOn: string | null;
};

/** The weeks of a placement that can be noted, with what was noted of each, and those of its group. */
async function notedWeeks(tx: Tx, placements: readonly Placement[], most: number) {
  const rows = await tx.attendance.findMany({
    where: {
      placementId: { in: placements.map(({ id }) => id) },
      week: { gt: addDays(weekOf(today()), -7 * most) },
    },
  });
  const noted = new Map(rows.map((row) => [row.placementId + row.week, row]));
  return new Map(
    placements.map((placement) => {
      const days = {
        startedOn: plainDate.parse(placement.startedOn),
        endedOn: placement.endedOn ? plainDate.parse(placement.endedOn) : null,
      };
      const weeks = weeksToNote(days, today(), most).map((week: PlainDate) => {
        const row = noted.get(placement.id + week);
        return { week, mark: row?.mark ?? null, noted: row ? notedOf(row) : null };
      });
      const ofGroup = groupWeeks(today())
        .filter((week) => week >= weekOf(days.startedOn))
        .map((week) => ({ week, mark: noted.get(placement.id + week)?.mark ?? null }));
      return [placement.id, { weeks, ofGroup }] as const;
    }),
  );
}

/**
 * A carrier's running placements with this week and the one before, as far as they can be seen, with
 * the courses in which they are. Where they are many, those of one course: the one that is asked for,
 * or the first one.
 */
export const listAttendance = query({
  action: "attendance.list",
  target: async (tx, { offerId }: { readonly offerId?: string | undefined }, actor: StaffActor) => {
    const active = runningAt(actor);
    const courses = await coursesOf(tx, active);
    const open = onlyCourse(courses, offerId);
    const shown = await loadLines(tx, open ? { ...active, offerId: open } : active);
    const placements = shown.flatMap(({ placement }) => placement ?? []);
    return { courses, open, shown, weeks: await notedWeeks(tx, placements, weeksOfCarrier) };
  },
  present: ({ courses, open, shown, weeks }, actor) => ({
    courses,
    /** The only course that is shown; undefined: all are. */
    open,
    people: shown
      .map((row) => ({
        ...summaryOf(row, actor),
        offerId: row.offerId,
        weeks: (row.placement && weeks.get(row.placement.id)?.weeks) ?? [],
        /** The weeks of which can be said that the whole group has no lessons. */
        ofGroup: (row.placement && weeks.get(row.placement.id)?.ofGroup) ?? [],
      }))
      .toSorted(byName),
  }),
  subject: ({ shown }) => ({ type: "referral", ids: shown.map(({ id }) => id) }),
});

/** What runs at a carrier, as far as its people can be seen; at nobody else's anything. */
function runningAt(actor: StaffActor): Where {
  if (actor.role !== "carrierEditor") return { id: { in: [] } };
  return { ...disclosedTo(actor.carrierId), placement: { state: "active" } };
}

/** The courses in which somebody takes part, by their titles, with the number of their people. */
async function coursesOf(tx: Tx, where: Where) {
  const rows = await tx.referral.findMany({
    where,
    select: { offerId: true, offerSnapshot: true, office: { select: { name: true } } },
    orderBy: { createdAt: "desc" },
  });
  return [...Map.groupBy(rows, (row) => row.offerId ?? "").entries()]
    .flatMap(([offerId, [latest, ...others]]) =>
      latest ? [{ offerId, title: targetName(latest), people: 1 + others.length }] : [],
    )
    .toSorted((a, b) => titles.compare(a.title, b.title));
}

const titles = new Intl.Collator("de");

/** The weeks of one placement that its reader may note; none where it never began. */
export const readAttendance = query({
  action: "attendance.read",
  target: async (tx, input: { id: string }, actor: StaffActor) => {
    const row = await loadReferral(tx, input);
    const most = actor.role === "carrierEditor" ? weeksOfCarrier : weeksOfCaseworker;
    return row && { ...row, weeks: await weeksOf(tx, row.placement, most) };
  },
  present: ({ weeks }) => weeks,
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

/**
 * The group in which somebody takes part, for who notes that none of it has lessons; null at an office,
 * before a start and after an end. Nobody of it is named.
 */
export const readGroup = query({
  action: "attendance.read",
  target: async (tx, input: { id: string }, actor: StaffActor) => {
    const row = await loadReferral(tx, input);
    return row && { ...row, group: await groupOf(tx, row, actor) };
  },
  present: ({ offerId, group, ...row }) =>
    offerId && group ? { offerId, title: targetName(row), ofGroup: group } : null,
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

async function groupOf(tx: Tx, { offerId, placement }: LoadedReferral, actor: StaffActor) {
  // A carrier has its own page for that.
  if (actor.role === "carrierEditor" || !offerId || placement?.state !== "active") return null;
  const lines = await loadLines(tx, { offerId, placement: { state: "active" } });
  const placements = lines.flatMap((line) => line.placement ?? []);
  const weeks = await notedWeeks(tx, placements, weeksOfCarrier);
  return [...weeks.values()].map(({ ofGroup }) => ofGroup);
}

/** {@link readAttendance} for who has the link of a referral. */
export const readAttendanceByLink = query({
  action: "attendance.readByLink",
  target: async (tx, input: Record<string, never>, actor: RecipientByLink) => {
    const row = await loadByLink(tx, input, actor);
    return row && { ...row, weeks: await weeksOf(tx, row.placement, weeksOfCarrier) };
  },
  present: ({ weeks }) => weeks,
  subject: ({ id, caseFileId }) => ({ type: "referral", ids: [id], caseFileId }),
});

async function weeksOf(tx: Tx, placement: Placement | null, most: number) {
  if (!placement) return [];
  return (await notedWeeks(tx, [placement], most)).get(placement.id)?.weeks ?? [];
}

export type NotedWeeks = Awaited<ReturnType<typeof weeksOf>>;
