import "server-only";
import type { Channel } from "@/domain/person/channels";
import type { Task } from "@/domain/today-task";
import { berlinDate } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { addDays } from "@/lib/plain-date";
import { askedAsWritten } from "./known-way";
import { answerInstant, isOpen, openStates, type RequestState } from "./rules";
import { awaitingFirstTalk } from "./spoken-with";

/** Within a month somebody who asks for erasure has an answer: Art. 12(3) GDPR. In days. */
const erasureDays = 30;
/** A person who was reached hears within a week how it goes on. Assumed. In days. */
const openDays = 7;

/**
 * Requests that wait for an answer, whatever has been made of them, and what their persons ask for
 * since.
 */
export async function requestTasks(tx: Tx): Promise<Task[]> {
  const awaiting = (await awaitingFirstTalk(tx)).map(({ id }) => id);
  const found = await tx.contactRequest.findMany({
    where: {
      OR: [
        { state: { in: [...openStates] } },
        { callWishedAt: { not: null } },
        { reachChangedAt: { not: null } },
        { erasureAskedAt: { not: null } },
        { id: { in: awaiting } },
      ],
    },
    select: {
      ...{ id: true, version: true, state: true, receivedAt: true, answerBy: true, channel: true },
      ...{ firstContactedAt: true, callWishedAt: true, reachChangedAt: true, attempts: true },
      ...{ erasureAskedAt: true, doubtful: true, personId: true },
      ...{ unproven: true, askedInVain: true },
    },
  });
  const waits = new Set(awaiting);
  const written = await askedAsWritten(tx, found);
  const rows = found.map((row) => ({ ...row, asWritten: written.has(row.id) }));
  return rows.flatMap((row) => [
    ...(waits.has(row.id) ? [firstTalkTask(row)] : answerTasks(row)),
    ...wishTasks(row),
  ]);
}

type Row = {
  readonly id: string;
  readonly version: number;
  readonly state: RequestState;
  readonly channel: Channel;
  readonly receivedAt: Date;
  readonly answerBy: Date;
  readonly firstContactedAt: Date | null;
  readonly callWishedAt: Date | null;
  readonly reachChangedAt: Date | null;
  readonly erasureAskedAt: Date | null;
  readonly attempts: number;
  readonly doubtful: boolean;
  readonly personId: string | null;
  readonly unproven: boolean;
  readonly askedInVain: number;
  /** No other way is known to ask the one whose it may be. */
  readonly asWritten: boolean;
};

/** Who wrote is settled on the request; what was said to the other is no answer that one tap could note. */
const base = (row: Row) => ({
  ...{ id: row.id, version: row.unproven ? null : row.version, dueAt: null, who: whoIsRung(row) },
  href: `/intern/inbox/${row.id}${row.unproven ? "#known" : ""}`,
});

/**
 * Of whom nobody knows whether they wrote it, they are rung as was known of them before; as was written
 * only where nothing was, and then it is a talk with nobody who is known.
 */
function whoIsRung({ id, personId, unproven, asWritten }: Row): Task["who"] {
  if (asWritten) return { requestId: id, ofPersonId: personId, unproven: true };
  return unproven && personId ? { personId } : { requestId: id, ofPersonId: personId };
}

const wroteThey = ({ asWritten }: Row): string =>
  `Hat die Person sie geschrieben?${asWritten ? notProven : ""}`;

const notProven = " Kontakt aus der Anfrage, nicht bestätigt";

function tried({ attempts, askedInVain }: Row): string {
  const times = attempts + askedInVain;
  return times > 0 ? `, ${times}-mal versucht` : "";
}

/** That somebody answers, and then that it is decided what becomes of the request. */
function answerTasks(row: Row): Task[] {
  if (!isOpen(row.state)) return [];
  if (row.firstContactedAt) {
    const since = berlinDate(row.firstContactedAt);
    const day = { since, dueOn: addDays(since, openDays) };
    const about = row.unproven ? `Anfrage: ${wroteThey(row)}` : "Erreicht: Wird es eine Fallakte?";
    return [{ ...base(row), ...day, kind: "requestOpen", about }];
  }
  const day = { dueOn: berlinDate(row.answerBy), since: berlinDate(row.receivedAt) };
  if (row.doubtful && !row.unproven) {
    const about = "Anfrage, sehr schnell oder oft gesendet";
    return [{ ...base(row), ...day, kind: "doubtful", about }];
  }
  const comes = row.channel === "visit" ? ", will vorbeikommen" : "";
  const about = row.unproven ? `Anfrage: ${wroteThey(row)}` : `Neue Anfrage${comes}`;
  const waits = { dueAt: row.answerBy, kind: "request", about: about + tried(row) } as const;
  return [{ ...base(row), ...day, ...waits }];
}

/**
 * A case file is no answer: who was promised a first call has that promise until somebody has spoken
 * with them. They are rung as their case file says.
 */
function firstTalkTask(row: Row): Task {
  const { answerBy, personId, unproven, asWritten } = row;
  const day = { dueOn: berlinDate(answerBy), since: berlinDate(row.receivedAt), dueAt: answerBy };
  const who = personId && !asWritten ? { personId } : base(row).who;
  const about = `${unproven ? `Anfrage: ${wroteThey(row)}` : "Erster Anruf zur Anfrage"}${tried(row)}`;
  return { ...base(row), ...day, who, kind: "request", about };
}

/** What the person asks for on the status page. */
function wishTasks(row: Row): Task[] {
  const { callWishedAt, reachChangedAt, erasureAskedAt } = row;
  const by = row.unproven ? `Anfrage${row.asWritten ? " und Kontakt" : ""} ohne Bestätigung: ` : "";
  const tasks: Task[] = [];
  if (callWishedAt) {
    const dueAt = answerInstant(callWishedAt);
    const day = { dueAt, dueOn: berlinDate(dueAt), since: berlinDate(callWishedAt) };
    tasks.push({
      ...base(row),
      ...day,
      kind: "callWish",
      about: `${by}Bittet um Anruf${tried(row)}`,
    });
  }
  if (reachChangedAt) {
    const since = berlinDate(reachChangedAt);
    const about = `${by}Hat neue Kontaktdaten geschrieben`;
    const { version } = row;
    tasks.push({ ...base(row), version, since, dueOn: since, kind: "reachChanged", about });
  }
  if (erasureAskedAt) {
    const since = berlinDate(erasureAskedAt);
    const day = { since, dueOn: addDays(since, erasureDays) };
    tasks.push({ ...base(row), ...day, kind: "erasure", about: `${by}Bittet um Löschung` });
  }
  return tasks;
}
