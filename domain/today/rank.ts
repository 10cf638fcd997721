import { type Task, taskKinds } from "@/domain/today-task";
import type { PlainDate } from "@/lib/plain-date";
import { atItsHour, type Pressure, pressureOf, pressures, taskMinutes, type Week } from "./rules";

export type Ranked = Task & { readonly pressure: Pressure; readonly minutes: number };

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
  /** Days to which things were put off, by {@link keyOf}. */
  readonly putOff: ReadonlyMap<string, PlainDate>;
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
 * day. Within these by kind, then by day. Every thing is in exactly one of the four lists; what has
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
  for (const task of open) {
    spent += task.minutes;
    const isFixed = task.pressure === "atAnHour";
    if (isFixed || (spent <= Math.min(week.minutesToday, left) && lists.thisWeek.length === 0)) {
      lists.today.push(task);
    } else if (spent <= left) lists.thisWeek.push(task);
    else lists.notThisWeek.push(task);
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
      };
    })
    .toSorted(byRank);
  const isPutOff = (task: Ranked) => (days.get(keyOf(task)) ?? today) > today;
  return { open: ranked.filter((task) => !isPutOff(task)), putOff: ranked.filter(isPutOff) };
}

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
