import "server-only";
import type { TimelineActor, TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { columns } from "./columns";
import { hasLeft, type invitationOf } from "./invitation";
import { participantName } from "./present";
import { loggedEntries } from "./timeline-log";

const by = (userId: string | null): TimelineActor => (userId ? { userId } : null);
const on = (day: string, time: string) => `${formatShortDate(day)}, ${time} Uhr`;

/** Conferences about a person: when they were planned and moved, who was invited, what became of them. */
export async function conferenceEntries(
  tx: Tx,
  { personId }: TimelineOf,
): Promise<TimelineEntry[]> {
  const rows = await tx.caseConference.findMany({
    where: { caseFile: { personId } },
    include: {
      moves: true,
      participants: {
        orderBy: { position: "asc" },
        include: {
          carrier: { select: { slug: true } },
          office: { select: { name: true } },
          mails: { select: { state: true } },
        },
      },
    },
  });
  const hrefOf = ({ id, caseFileId }: { id: string; caseFileId: string }) =>
    `/intern/case-files/${caseFileId}/conferences/${id}`;
  const logged = await loggedEntries(
    tx,
    rows.map((row) => ({
      ...{ id: row.id, href: hrefOf(row) },
      names: new Map(row.participants.map((each) => [each.id, participantName(each)])),
    })),
  );
  const told = rows.flatMap((row) => {
    const href = hrefOf(row);
    const same = { kind: "conference" as const, href };
    // The first day is the one it was planned for; later ones stand in the moves.
    const first = row.moves.toSorted((a, b) => a.at.getTime() - b.at.getTime())[0];
    const planned = first ? on(first.fromDay, first.fromTime) : on(row.day, row.time);
    const entries: TimelineEntry[] = [
      {
        ...{ ...same, id: `conference-${row.id}`, at: row.createdAt, by: by(row.createdById) },
        text: `Fallkonferenz geplant für den ${planned}`,
        note: row.participants.filter(isPlannedWith(row)).map(participantName).join(", "),
      },
      ...listedLater(row).map(({ at, names }) => ({
        ...{ ...same, id: `conference-listed-${row.id}-${at.getTime()}`, at, by: null },
        text: "Auf die Liste der Fallkonferenz genommen",
        note: names.join(", "),
      })),
      ...row.moves.map((move) => ({
        ...{ ...same, id: `conference-move-${move.id}`, at: move.at, by: by(move.movedById) },
        text: `Fallkonferenz verschoben auf den ${on(move.toDay, move.toTime)}`,
      })),
      ...invitedTogether(row.participants).map(({ at, names, left }) => ({
        ...{ ...same, id: `conference-invited-${row.id}-${at.getTime()}-${left}`, at, by: null },
        text: left
          ? "Zur Fallkonferenz eingeladen"
          : "Einladung zur Fallkonferenz geschrieben, nicht gesendet",
        note: names.join(", "),
      })),
    ];
    if (!row.settledAt) return entries;
    const held = row.state === "held";
    const settled: TimelineEntry = {
      ...{ ...same, id: `conference-end-${row.id}`, at: row.settledAt, by: by(row.settledById) },
      text: `${held ? "Fallkonferenz fand statt" : "Fallkonferenz abgesagt"} (${on(row.day, row.time)})`,
      note: unsealOptional(columns.minutes, row.id, row.minutesSealed),
    };
    return [...entries, settled];
  });
  return [...told, ...logged];
}

type Participant = Parameters<typeof participantName>[0] & Parameters<typeof invitationOf>[0];

/** Planning writes the conference and its list in one, which takes moments. In milliseconds. */
const planningMs = 10_000;

const isPlannedWith =
  ({ createdAt }: { readonly createdAt: Date }) =>
  ({ listedAt }: { readonly listedAt: Date }): boolean =>
    listedAt.getTime() - createdAt.getTime() < planningMs;

type Listed = Parameters<typeof participantName>[0] & { readonly listedAt: Date };

/** Who was taken onto the list since, with one press in one entry. */
function listedLater(row: { readonly createdAt: Date; readonly participants: readonly Listed[] }) {
  const isPlanned = isPlannedWith(row);
  const later = row.participants.filter((each) => !isPlanned(each));
  const presses = Map.groupBy(later, ({ listedAt }) => Math.floor(listedAt.getTime() / 1000));
  return [...presses].map(([second, together]) => ({
    at: new Date(second * 1000),
    names: together.map(participantName),
  }));
}

/** Who was invited with one press stands in one entry; whose mail has not left, in one of its own. */
function invitedTogether(participants: readonly Participant[]) {
  const invited = new Map<string, { at: Date; left: boolean; names: string[] }>();
  for (const each of participants) {
    if (!each.invitedAt) continue;
    const at = new Date(Math.floor(each.invitedAt.getTime() / 1000) * 1000);
    const left = hasLeft(each.mails);
    const key = `${at.getTime()} ${left}`;
    const names = [...(invited.get(key)?.names ?? []), participantName(each)];
    invited.set(key, { at, left, names });
  }
  return [...invited.values()];
}
