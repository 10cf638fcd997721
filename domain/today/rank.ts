import { type Task, type TaskPerson, taskKinds } from "@/domain/today-task";
import type { PlainDate } from "@/lib/plain-date";
import {
  atItsHour,
  backOn,
  inOneTalk,
  minutesAlong,
  minutesAPerson,
  type Pressure,
  type PutOff,
  pressureOf,
  pressures,
  taskMinutes,
  type Week,
} from "./rules";

export type Ranked = Task & {
  readonly pressure: Pressure;
  readonly minutes: number;
  /** Talked about with the person when the thing before it is: one call for both. */
  readonly along: boolean;
};

export type Ranking = {
  /** What is done today, in its order. */
  readonly today: readonly Ranked[];
  /** What still fits into the hours of this week. */
  readonly thisWeek: readonly Ranked[];
  /** What does not. */
  readonly notThisWeek: readonly Ranked[];
  /** What somebody has put off to a later day. */
  readonly putOff: readonly Ranked[];
};

/** What is open, talk by talk, and what was put off: both in order, and without any hours. */
export type Ordered = {
  readonly open: readonly Talk[];
  readonly putOff: readonly Ranked[];
};

/** What is settled at one go, of one person, whoever is in charge of them. */
export type Talk = readonly Ranked[];

type Known = {
  readonly at: Date;
  readonly today: PlainDate;
  /** What was put off, by {@link keyOf}. */
  readonly putOff: ReadonlyMap<string, PutOff>;
  /** Length of an appointment in minutes, by its id. */
  readonly lengths: ReadonlyMap<string, number>;
  /** Names whom one would talk to about a thing, and who would: what has the same name is one talk. */
  readonly talkOf: (task: Task) => string;
};

/**
 * A person's id, or that of the first request with the same number, by the id of a request that is
 * nobody's yet.
 */
export type Writers = ReadonlyMap<string, string>;

type Hours = {
  readonly week: Week;
  /** Minutes of this week that appointments on later days take. */
  readonly reserved: number;
};

/** Names a thing among all others. */
export function keyOf({ kind, id }: Pick<Task, "kind" | "id">): string {
  return `${kind}-${id}`;
}

/**
 * Puts everything there is to do into one order: first what has its hour today, then promises that were
 * not kept, promises, what is due, what is due soon, and what has no day. Within these by kind, then by
 * day; what is talked about with one person stands together.
 */
export function orderTasks(
  tasks: readonly Task[],
  { at, today, lengths, putOff: days, talkOf }: Known,
): Ordered {
  const ranked = inOrder(
    tasks.map((task): Ranked => {
      const own = atItsHour.includes(task.kind) ? (lengths.get(task.id) ?? 0) : 0;
      return {
        ...task,
        pressure: pressureOf(task, at, today),
        minutes: taskMinutes[task.kind] + own + minutesAPerson * ((task.persons ?? 1) - 1),
        along: false,
      };
    }),
  );
  const isPutOff = (task: Ranked) => {
    const day = days.get(keyOf(task));
    return day !== undefined && backOn(task, day) > today;
  };
  return {
    open: talksOf(
      ranked.filter((task) => !isPutOff(task)),
      talkOf,
    ),
    putOff: ranked.filter(isPutOff),
  };
}

/**
 * Cuts what is open to the hours. Every thing is in exactly one of the four lists; what has its hour is
 * never cut. The order says where the cut goes, so nothing small slips in before something more pressing.
 */
export function cutToHours({ open, putOff }: Ordered, { week, reserved }: Hours): Ranking {
  const left = Math.max(0, week.minutesLeft - reserved);
  let spent = 0;
  const lists = { today: [], thisWeek: [], notThisWeek: [] } as {
    [List in "today" | "thisWeek" | "notThisWeek"]: Ranked[];
  };
  for (const talk of open) {
    spent += talk.reduce((sum, { minutes }) => sum + minutes, 0);
    const isFixed = talk[0]?.pressure === "atAnHour";
    if (isFixed || (spent <= Math.min(week.minutesToday, left) && lists.thisWeek.length === 0)) {
      lists.today.push(...talk);
    } else if (spent <= left) lists.thisWeek.push(...talk);
    else lists.notThisWeek.push(...talk);
  }
  return { ...lists, putOff };
}

/**
 * What is talked about with one person stands together, where the most pressing of it stands, and takes
 * the time of one talk. What has its own hour is a talk of its own.
 */
function talksOf(ranked: readonly Ranked[], talkOf: Known["talkOf"]): Ranked[][] {
  const begun = new Set<string>();
  const talks = Map.groupBy(ranked, (task) => {
    const talk = talkOf(task);
    const isAnother = task.pressure === "atAnHour" && begun.has(talk);
    if (isAnother || !inOneTalk.includes(task.kind)) return keyOf(task);
    begun.add(talk);
    return talk;
  });
  return [...talks.values()].map((talk) =>
    talk.map((task, index) =>
      index === 0 ? task : { ...task, along: true, minutes: Math.min(task.minutes, minutesAlong) },
    ),
  );
}

/** Whom one would talk to: a person's id, or that of a request where its number is known of nobody. */
export function whoIsMeant(who: TaskPerson, writers: Writers): string {
  if ("personId" in who) return who.personId;
  if (who.unproven) return who.requestId;
  return who.ofPersonId ?? writers.get(who.requestId) ?? who.requestId;
}

/** A total order: no two things are equal in it. Places are worked out once, and not at each comparison. */
function inOrder(tasks: readonly Ranked[]): Ranked[] {
  return tasks
    .map((task) => ({ task, place: placeOf(task) }))
    .toSorted((a, b) => comparePlaces(a.place, b.place))
    .map(({ task }) => task);
}

/** Where a thing stands: what comes first in a place decides first. */
function placeOf(task: Ranked): readonly (number | string)[] {
  const { pressure, kind, dueAt, dueOn, since, id } = task;
  const moment = dueAt?.getTime() ?? Date.parse(dueOn);
  const isPromise = pressure === "broken" || pressure === "promised";
  return [
    pressures.indexOf(pressure),
    pressure === "atAnHour" ? moment : 0,
    // What somebody has taken back waits behind no other promise.
    kind === "consentBack" ? 0 : 1,
    isPromise ? moment : 0,
    taskKinds.indexOf(kind),
    moment,
    ...[dueOn, since, id],
  ];
}

type Place = ReturnType<typeof placeOf>;

function comparePlaces(a: Place, b: Place): number {
  const at = a.findIndex((part, index) => part !== b[index]);
  const [left = 0, right = 0] = [a[at], b[at]];
  return left < right ? -1 : left > right ? 1 : 0;
}
