import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { appointmentTasks } from "@/domain/appointment/today";
import { conferenceTasks } from "@/domain/case-conference/today";
import { inChargeOf } from "@/domain/person/in-charge";
import { whoseFor } from "@/domain/person/whose";
import { query } from "@/domain/query";
import { personIdOf, type Task, type TaskKind, taskKinds } from "@/domain/today-task";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";
import { somebodyFor } from "./people";
import { loadPutOff } from "./put-off";
import { cutToHours, keyOf, orderTasks, type Ranked, type Talk } from "./rank";
import { reasonOf } from "./reason";
import { backOn, isLate, taskMinutes, usualWeekMinutes, weekFrom } from "./rules";
import { sameNumber } from "./same-number";
import { sharesOf } from "./shares";
import { taskSources } from "./sources";
import { whoseTasks } from "./whose-task";

/** So many are named of what does not fit, of each kind; the others are counted. */
const namedOfAKind = 5;
/** So many rows a list shows at most; the others are counted. */
const mostRows = 60;

type Asked = {
  /** Whether what lies with colleagues is shown row by row; else it is counted. */
  readonly colleagues?: boolean;
};

/**
 * What is to be done, in order, within the hours that the reader has this week; and what will not be
 * done: counted by kind, and the first of each by name. It is what lies with the reader, with those for
 * whom they stand in, and with nobody; what lies with colleagues takes none of their hours and is
 * counted apart, so that nothing is hidden with somebody who is away.
 */
export const readToday = query({
  action: "today.read",
  target: load,
  present: ({ ranking, week, rest, cut, rowOf, reserved, weekMinutes, held }) => ({
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
    },
    plannedMinutes: [...ranking.today, ...ranking.thisWeek].reduce(
      (sum, { minutes }) => sum + minutes,
      0,
    ),
    notThisWeek: rest.map(({ kind, count, named, minutes }) => ({
      ...{ kind, count, minutes },
      named: named.map(rowOf),
    })),
    colleagues: { ...held, rows: held.rows.map(rowOf) },
  }),
  subject: ({ shown }) => ({ type: "task", ids: shown.map(({ id }) => id) }),
});

async function load(tx: Tx, { colleagues = false }: Asked, actor: StaffActor) {
  const user = await tx.user.findUnique({
    where: { id: actor.userId },
    select: { weekMinutes: true },
  });
  const weekMinutes = user?.weekMinutes ?? usualWeekMinutes;
  const week = weekFrom(today(), weekMinutes);
  const { tasks, later, lengths } = await collect(tx, week.lastDay);
  const persons = [...tasks.map(({ who }) => who), ...later].flatMap(
    (who) => personIdOf(who) ?? [],
  );
  const [inCharge, writers, days] = await Promise.all([
    inChargeOf(tx, persons),
    sameNumber(tx, tasks),
    loadPutOff(tx),
  ]);
  const { whoseIs, talkOf, sharedOf } = await whoseTasks(tx, actor, tasks, { inCharge, writers });
  const isMine = (task: Task) => whoseIs(task).is !== "colleague";
  const isMyTalk = ([first]: Talk) => first !== undefined && isMine(first);
  const known = { at: now(), today: today(), lengths, putOff: days, talkOf };
  const whose = whoseFor(actor, inCharge);
  const reserved = later
    .filter(({ personId }) => whose(personId).is !== "colleague")
    .reduce((sum, { minutes }) => sum + minutes, 0);
  const { open, putOff } = orderTasks(tasks, known);
  const mine = { open: open.filter(isMyTalk), putOff: putOff.filter(isMine) };
  const ranking = cutToHours(mine, { week, reserved });
  const rest = byKind(ranking.notThisWeek);
  const cut = (list: readonly Ranked[]) => list.slice(0, mostRows);
  const others = open.flat().flatMap((task) => {
    const found = whoseIs(task);
    return found.is === "colleague" ? [{ task, by: found.by }] : [];
  });
  const held = {
    count: others.length,
    shares: sharesOf(others, (task) => isLate(task, known.at, known.today)),
    rows: colleagues ? cut(others.map(({ task }) => task)) : [],
  };
  const shown = [
    ...cut(ranking.today),
    ...cut(ranking.thisWeek),
    ...cut(ranking.putOff),
    ...rest.flatMap(({ named }) => named),
    ...held.rows,
  ];
  const somebody = await somebodyFor(
    tx,
    shown.map(({ who }) => who),
  );
  const sharing = new Set([...writers.keys(), ...writers.values()]);
  const putOffOf = (task: Ranked) => {
    const found = days.get(keyOf(task));
    if (!found) return null;
    const isOwn = found.by?.id === actor.userId;
    const by = isOwn ? null : (found.by?.displayName ?? null);
    return { untilOn: found.untilOn, backOn: backOn(task, found), by };
  };
  const rowOf = (task: Ranked) => ({
    ...task,
    key: keyOf(task),
    reason: reasonOf(task, today()),
    person: task.persons ? null : (somebody(task.who) ?? null),
    whose: whoseIs(task),
    shared: sharedOf(task),
    byNumber:
      task.along && sharing.has("personId" in task.who ? task.who.personId : task.who.requestId),
    putOff: putOffOf(task),
  });
  return { ranking, week, weekMinutes, reserved, rest, cut, shown, rowOf, held };
}

/**
 * All there is to do, whoever does it; and what appointments of later days take, with what each
 * needs around it.
 */
async function collect(tx: Tx, until: PlainDate) {
  const [appointments, conferences, ...found] = await Promise.all([
    appointmentTasks(tx, until),
    conferenceTasks(tx, until),
    ...taskSources.map((source) => source(tx, until)),
  ]);
  return {
    tasks: [...appointments.tasks, ...conferences.tasks, ...found.flat()],
    later: [
      ...around(appointments.later, taskMinutes.appointment),
      ...around(conferences.later, taskMinutes.conference),
    ],
    lengths: new Map([...appointments.lengths, ...conferences.lengths]),
  };
}

type Later = { readonly personId: string; readonly minutes: number };

function around(later: readonly Later[], needed: number): Later[] {
  return later.map(({ personId, minutes }) => ({ personId, minutes: minutes + needed }));
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
