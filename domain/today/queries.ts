import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { appointmentTasks } from "@/domain/appointment/today";
import { conferenceTasks } from "@/domain/case-conference/today";
import { query } from "@/domain/query";
import { type TaskKind, taskKinds } from "@/domain/today-task";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { type PlainDate, plainDate } from "@/lib/plain-date";
import { somebodyFor } from "./people";
import { keyOf, type Ranked, rankTasks } from "./rank";
import { reasonOf } from "./reason";
import { taskMinutes, usualWeekMinutes, weekFrom } from "./rules";
import { taskSources } from "./sources";

/** So many are named of what does not fit, of each kind; the others are counted. */
const namedOfAKind = 5;
/** So many rows a list shows at most; the others are counted. */
const mostRows = 60;

/**
 * What is to be done, in order, within the hours that the reader has this week; and what will not be
 * done: counted by kind, and the first of each by name.
 */
export const readToday = query({
  action: "today.read",
  target: load,
  present: ({ ranking, week, rest, cut, rowOf, reserved, weekMinutes }) => ({
    week,
    weekMinutes,
    reserved,
    today: cut(ranking.today).map(rowOf),
    thisWeek: cut(ranking.thisWeek).map(rowOf),
    putOff: cut(ranking.putOff).map(rowOf),
    counts: {
      today: ranking.today.length,
      thisWeek: ranking.thisWeek.length,
      notThisWeek: ranking.notThisWeek.length,
      putOff: ranking.putOff.length,
      late: [...ranking.today, ...ranking.thisWeek, ...ranking.notThisWeek].filter(
        ({ pressure }) => pressure === "broken",
      ).length,
    },
    plannedMinutes: [...ranking.today, ...ranking.thisWeek].reduce(
      (sum, { minutes }) => sum + minutes,
      0,
    ),
    notThisWeek: rest.map(({ kind, count, named, minutes }) => ({
      ...{ kind, count, minutes },
      named: named.map(rowOf),
    })),
  }),
  subject: ({ shown }) => ({ type: "task", ids: shown.map(({ id }) => id) }),
});

async function load(tx: Tx, _input: Record<string, never>, actor: StaffActor) {
  const user = await tx.user.findUnique({
    where: { id: actor.userId },
    select: { weekMinutes: true },
  });
  const weekMinutes = user?.weekMinutes ?? usualWeekMinutes;
  const week = weekFrom(today(), weekMinutes);
  const [appointments, conferences, ...found] = await Promise.all([
    appointmentTasks(tx, week.lastDay),
    conferenceTasks(tx, week.lastDay),
    ...taskSources.map((source) => source(tx, week.lastDay)),
  ]);
  const reserved =
    taken(appointments.later, taskMinutes.appointment) +
    taken(conferences.later, taskMinutes.conference);
  const lengths = new Map([...appointments.lengths, ...conferences.lengths]);
  const asked = { at: now(), today: today(), week, reserved, lengths };
  const tasks = [...appointments.tasks, ...conferences.tasks, ...found.flat()];
  const ranking = rankTasks(tasks, { ...asked, putOff: await loadPutOff(tx) });
  const rest = byKind(ranking.notThisWeek);
  const cut = (list: readonly Ranked[]) => list.slice(0, mostRows);
  const shown = [
    ...cut(ranking.today),
    ...cut(ranking.thisWeek),
    ...cut(ranking.putOff),
    ...rest.flatMap(({ named }) => named),
  ];
  const somebody = await somebodyFor(
    tx,
    shown.map(({ who }) => who),
  );
  const rowOf = (task: Ranked) => ({
    ...task,
    key: keyOf(task),
    reason: reasonOf(task, today()),
    person: somebody(task.who) ?? null,
  });
  return { ranking, week, weekMinutes, reserved, rest, cut, shown, rowOf };
}

/** Minutes that things of later days take, each with what it needs around it. */
function taken(lengths: readonly number[], around: number): number {
  return lengths.reduce((sum, minutes) => sum + minutes + around, 0);
}

async function loadPutOff(tx: Tx): Promise<Map<string, PlainDate>> {
  const rows = await tx.putOffTask.findMany({ where: { untilOn: { gt: today() } } });
  return new Map(rows.map(({ task, untilOn }) => [task, plainDate.parse(untilOn)]));
}

function byKind(tasks: readonly Ranked[]) {
  return taskKinds.flatMap((kind: TaskKind) => {
    const some = tasks.filter((task) => task.kind === kind);
    const minutes = some.reduce((sum, task) => sum + task.minutes, 0);
    return some.length > 0
      ? [{ kind, count: some.length, minutes, named: some.slice(0, namedOfAKind) }]
      : [];
  });
}

export type Today = Awaited<ReturnType<typeof readToday>>;
export type TodayRow = Today["today"][number];
