import "server-only";
import { earlyDoubt } from "@/domain/planned-hour/early";
import { becameOf } from "@/domain/planned-hour/own-conferences";
import { tellWords } from "@/domain/planned-hour/tell-words";
import { perhapsToTell, tellBefore, toTell } from "@/domain/planned-hour/to-tell";
import type { Task } from "@/domain/today-task";
import { berlinMoment } from "@/lib/berlin-instant";
import { berlinDate, now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { addDays, type PlainDate, plainDate } from "@/lib/plain-date";
import { deletionOwed, deletionOwedSince } from "./consent-back";
import { gapOf, isCovered } from "./coverage";
import { whereWords } from "./frame-words";
import type { Where } from "./load";
import { coverageAsked, frameOf } from "./present";

/** So many days before a conference the person has to have been asked. */
const consentDaysBefore = 7;

/**
 * Conferences of today, former ones of which nobody has said what became of them, those to come for
 * which the person's consent is missing or was taken back, those of whose change they have not
 * heard, those held of which somebody is to be asked to forget the person, and what those of later
 * days take.
 */
export async function conferenceTasks(tx: Tx, until: PlainDate) {
  const day = today();
  const soon = addDays(day, consentDaysBefore);
  const rows = await load(tx, {
    state: "planned",
    OR: [
      { day: { lte: soon > until ? soon : until } },
      { participants: { some: { consent: { withdrawnAt: { not: null } } } } },
    ],
  });
  const held = await load(tx, deletionOwed);
  const unheard = await load(tx, perhapsToTell());
  const lengths = new Map(rows.map(({ id, minutes }) => [id, minutes]));
  const later = rows.filter((row) => row.day > day && row.day <= until);
  return {
    tasks: [
      ...rows.flatMap((row) => plannedTasks(row, day, soon)),
      ...unheard.flatMap(tellTasks),
      ...held.flatMap(forgetTasks),
    ],
    lengths,
    later: later.map(({ minutes, caseFile: { personId } }) => ({ minutes, personId })),
  };
}

/**
 * Of the same what a person has to be told, and what became of what was planned about them.
 * @param where the conferences of one person
 */
export async function conferencesToSeeTo(tx: Tx, where: Where): Promise<Task[]> {
  const day = today();
  const open: Where = { state: "planned", day: { lte: day } };
  const rows = await load(tx, { AND: [where, { OR: [open, perhapsToTell()] }] });
  const unsettled = rows
    .filter(({ state }) => state === "planned")
    .flatMap((row) => plannedTasks(row, day, day))
    .filter(({ kind }) => kind === "conferenceOpen");
  return [...rows.flatMap(tellTasks), ...unsettled];
}

const load = (tx: Tx, where: Where) =>
  tx.caseConference.findMany({
    where,
    include: {
      participants: { include: { consent: true } },
      caseFile: { select: { personId: true } },
    },
  });
type Row = Awaited<ReturnType<typeof load>>[number];

const sameOf = ({ id, version, caseFile, caseFileId }: Row) => ({
  ...{ id, version, who: { personId: caseFile.personId } },
  href: `/intern/case-files/${caseFileId}/conferences/${id}`,
});

function plannedTasks(row: Row, day: PlainDate, soon: PlainDate): Task[] {
  const same = sameOf(row);
  const on = plainDate.parse(row.day);
  const asked = coverageAsked(row);
  const lacks = !isCovered(row.participants, asked);
  const at = { dueOn: on, since: on, dueAt: berlinMoment(on, row.time) };
  const isOver = earlyDoubt({ day: on, time: row.time, minutes: row.minutes }, now()) === null;
  if (isOver) {
    return [{ ...same, ...at, kind: "conferenceOpen", about: "Fallkonferenz: Was wurde daraus?" }];
  }
  const back = takenBack(row);
  const todays = `Fallkonferenz${lacks ? ", Einwilligung fehlt noch" : ""}`;
  return [
    ...(back ? [back] : []),
    ...(on === day ? [{ ...same, ...at, kind: "conference" as const, about: todays }] : []),
    ...(on > day && on <= soon && lacks && !back
      ? [
          {
            ...{ ...same, ...at, dueAt: null, kind: "conferenceConsent" as const },
            about: `${named(row)}: Einwilligung fehlt`,
          },
        ]
      : []),
  ];
}

/** Nobody may speak of the person there any more: who is invited still comes. */
function takenBack(row: Row): Task | undefined {
  const asked = coverageAsked(row);
  const back = row.participants.find(({ consent }) => gapOf(consent, asked) === "withdrawn");
  const dueAt = back?.consent?.withdrawnAt;
  if (!dueAt) return undefined;
  const about = `${named(row)}: absagen oder neu fragen`;
  const since = berlinDate(dueAt);
  return {
    ...sameOf(row),
    kind: "consentBack",
    asksPerson: true,
    dueOn: since,
    since,
    dueAt,
    about,
  };
}

/** What the person knows of it does not hold any more: they would come. */
function tellTasks(row: Row): Task[] {
  const { state, personOwedAt } = row;
  const changed = { ...row, became: becameOf(row) };
  const says = toTell(changed);
  if (!personOwedAt || !says) return [];
  const same = sameOf(row);
  const since = berlinDate(personOwedAt);
  const dueAt = tellBefore(changed);
  const frame = frameOf(row);
  return [
    {
      ...{ ...same, since, dueAt, href: `${same.href}#person` },
      dueOn: dueAt ? berlinDate(dueAt) : since,
      kind: says === "isOff" ? "conferenceCancelled" : "conferenceMoved",
      about: tellWords(changed, {
        ...{ name: "Fallkonferenz", isCancelled: state === "cancelled" },
        ...(says === "takesPlace" ? { more: `${whereWords(frame)}, bis ${frame.until} Uhr` } : {}),
      }),
    },
  ];
}

/** The person heard that who was there is asked: that is late at once. */
function forgetTasks(row: Row): Task[] {
  const owed = row.participants.flatMap((each) => deletionOwedSince(row, each) ?? []);
  const [dueAt] = owed;
  if (!dueAt) return [];
  const whom = owed.length === 1 ? "eine Stelle bitten" : `${owed.length} Stellen bitten`;
  const same = sameOf(row);
  const since = berlinDate(dueAt);
  return [
    {
      ...{ ...same, kind: "consentBack", dueOn: since, since, dueAt },
      href: `${same.href}#deletion`,
      about: `${named(row)}: ${whom}, die Angaben zu löschen`,
    },
  ];
}

const named = ({ day }: Row) => `Fallkonferenz am ${formatShortDate(plainDate.parse(day))}`;
