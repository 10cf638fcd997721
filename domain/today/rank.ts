import { personIdOf, type Task, type TaskPerson, taskKinds } from "@/domain/today-task";
import type { PlainDate } from "@/lib/plain-date";
import {
  atItsHour,
  backOn,
  inOneTalk,
  minutesAlong,
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

type Known = {
  readonly at: Date;
  readonly today: PlainDate;
  /** What was put off, by {@link keyOf}. */
  readonly putOff: ReadonlyMap<string, PutOff>;
  /** Length of an appointment in minutes, by its id. */
  readonly lengths: ReadonlyMap<string, number>;
};

type Asked = Known & {
  readonly week: Week;
  /** Minutes of this week that appointments on later days take. */
  readonly reserved: number;
};

/** Names a thing among all others. */
export function keyOf({ kind, id }: Pick<Task, "kind" | "id">): string {
  return `${kind}-${id}`;
}

/**
 * Puts everything there is to do into one order and cuts it to the hours: first what has its hour
 * today, then promises that were not kept, promises, what is due, what is due soon, and what has no
 * day. Within these by kind, then by day; what is talked about with one person stands together. Every thing is in exactly one of the four lists; what has
 * its hour is never cut. The order says where the cut goes, so nothing small slips in before something
 * more pressing.
 */
export function rankTasks(tasks: readonly Task[], asked: Asked): Ranking {
  const { week } = asked;
  const { open, putOff } = orderTasks(tasks, asked);
  const left = Math.max(0, week.minutesLeft - asked.reserved);
  let spent = 0;
  const lists = { today: [], thisWeek: [], notThisWeek: [] } as {
    [List in "today" | "thisWeek" | "notThisWeek"]: Ranked[];
  };
  for (const talk of talksOf(open)) {
    spent += talk.reduce((sum, { minutes }) => sum + minutes, 0);
    const isFixed = talk[0]?.pressure === "atAnHour";
    if (isFixed || (spent <= Math.min(week.minutesToday, left) && lists.thisWeek.length === 0)) {
      lists.today.push(...talk);
    } else if (spent <= left) lists.thisWeek.push(...talk);
    else lists.notThisWeek.push(...talk);
  }
  return { ...lists, putOff };
}

/** The same order without any hours: what is open, and what was put off. */
export function orderTasks(
  tasks: readonly Task[],
  { at, today, lengths, putOff: days }: Known,
): { readonly open: readonly Ranked[]; readonly putOff: readonly Ranked[] } {
  const ranked = tasks
    .map((task): Ranked => {
      const own = atItsHour.includes(task.kind) ? (lengths.get(task.id) ?? 0) : 0;
      return {
        ...task,
        pressure: pressureOf(task, at, today),
        minutes: taskMinutes[task.kind] + own,
        along: false,
      };
    })
    .toSorted(byRank);
  const isPutOff = (task: Ranked) => {
    const day = days.get(keyOf(task));
    return day !== undefined && backOn(task, day) > today;
  };
  const open = ranked.filter((task) => !isPutOff(task));
  return { open: talksOf(open).flat(), putOff: ranked.filter(isPutOff) };
}

/**
 * What is talked about with one person stands together, where the most pressing of it stands, and takes
 * the time of one talk. What has its own hour is a talk of its own.
 */
function talksOf(ranked: readonly Ranked[]): Ranked[][] {
  const begun = new Set<string>();
  const talks = Map.groupBy(ranked, (task) => {
    const person = keyOfPerson(task.who);
    const isAnother = task.pressure === "atAnHour" && begun.has(person);
    if (isAnother || !inOneTalk.includes(task.kind)) return keyOf(task);
    begun.add(person);
    return person;
  });
  return [...talks.values()].map((talk) =>
    talk.map((task, index) =>
      index === 0 ? task : { ...task, along: true, minutes: Math.min(task.minutes, minutesAlong) },
    ),
  );
}

const keyOfPerson = (who: TaskPerson): string =>
  personIdOf(who) ?? ("requestId" in who ? who.requestId : "");

/** A total order: no two things are equal in it. */
export function byRank(a: Ranked, b: Ranked): number {
  return (
    pressures.indexOf(a.pressure) - pressures.indexOf(b.pressure) ||
    (a.pressure === "atAnHour" ? moment(a) - moment(b) : 0) ||
    // What somebody has taken back waits behind no other promise.
    Number(b.kind === "consentBack") - Number(a.kind === "consentBack") ||
    (a.pressure === "broken" || a.pressure === "promised" ? moment(a) - moment(b) : 0) ||
    taskKinds.indexOf(a.kind) - taskKinds.indexOf(b.kind) ||
    moment(a) - moment(b) ||
    a.dueOn.localeCompare(b.dueOn) ||
    a.since.localeCompare(b.since) ||
    a.id.localeCompare(b.id)
  );
}

const moment = ({ dueAt, dueOn }: Task): number => dueAt?.getTime() ?? Date.parse(dueOn);
