import type { Task, TaskKind } from "@/domain/today-task";
import { isPublicHoliday } from "@/lib/holidays";
import { addDays, asUtcDate, daysBetween, type PlainDate } from "@/lib/plain-date";

/** Half of the 39 hours that the TVöD counts for a week, in minutes: the post is a half-time one. */
export const usualWeekMinutes = (39 * 60) / 2;

/**
 * Minutes a thing takes, the note about it included. Assumed, not measured: a call with an
 * interpreter takes about a quarter of an hour, a first talk twice that, asking a carrier ten minutes,
 * looking at something five.
 */
export const taskMinutes: Record<TaskKind, number> = {
  // Its own length is added to what it takes to prepare and note it.
  appointment: 15,
  // The same, with minutes to be written and steps to be put into the plan.
  conference: 30,
  consentBack: 10,
  callWish: 15,
  request: 30,
  conferenceCancelled: 10,
  conferenceMoved: 10,
  appointmentCancelled: 10,
  appointmentMoved: 10,
  missedWeeks: 20,
  dispute: 20,
  followUp: 20,
  ending: 45,
  appointmentOpen: 5,
  conferenceOpen: 30,
  conferenceConsent: 15,
  refusal: 15,
  confirmation: 5,
  withoutConsent: 15,
  consentEnds: 15,
  handedOver: 10,
  answerHere: 10,
  silentReferral: 10,
  stalledReferral: 10,
  erasure: 30,
  reachChanged: 5,
  planStep: 20,
  talkAgain: 20,
  undated: 15,
  requestOpen: 15,
  doubtful: 5,
  outreach: 20,
  outreachDecision: 5,
};

/** Minutes that each more person takes who is looked at together with others. Assumed. */
export const minutesAPerson = 1;

/** A carrier or an office is to be asked, whose number stands behind the row: not the person. */
export function asksOthers({ kind, asksPerson }: Pick<Task, "kind" | "asksPerson">): boolean {
  return !asksPerson && (kind === "consentBack" || kind === "silentReferral");
}

/**
 * What was promised to a person by name: late is late by the minute. What they have taken back is
 * promised at once.
 */
const promised: readonly TaskKind[] = ["consentBack", "callWish", "request"];

/** What a person has to hear before an hour: afterwards they have come for nothing, or were missed. */
const toldBefore: readonly TaskKind[] = [
  "conferenceCancelled",
  "conferenceMoved",
  "appointmentCancelled",
  "appointmentMoved",
];

/** How pressing something is; what comes first is done first. */
export const pressures = ["atAnHour", "broken", "promised", "due", "soon", "whenPossible"] as const;
export type Pressure = (typeof pressures)[number];

const withoutADay: readonly TaskKind[] = ["undated", "outreach", "outreachDecision", "doubtful"];

/** What has its hour, and a length of its own. */
export const atItsHour: readonly TaskKind[] = ["appointment", "conference"];

/**
 * How pressing a thing is at a moment, which falls on the day `today` in Berlin. What a person has to hear before
 * an hour is a promise in the week before it.
 */
export function pressureOf(task: Task, at: Date, today: PlainDate): Pressure {
  if (atItsHour.includes(task.kind)) return "atAnHour";
  if (isPromised(task.kind) || (isToldBefore(task.kind) && task.dueOn <= addDays(today, 7))) {
    return task.dueAt && task.dueAt <= at ? "broken" : "promised";
  }
  if (withoutADay.includes(task.kind)) return "whenPossible";
  return task.dueOn <= today ? "due" : "soon";
}

const isWorkingDay = (day: PlainDate): boolean => {
  const weekday = asUtcDate(day).getUTCDay();
  return weekday !== 0 && weekday !== 6 && !isPublicHoliday(day);
};

/** The first day after `day` on which somebody works (Monday to Friday, no public holiday in NRW). */
export function nextWorkingDay(day: PlainDate): PlainDate {
  const next = addDays(day, 1);
  return isWorkingDay(next) ? next : nextWorkingDay(next);
}

/** What is left of a week: its last day, and the minutes of today and of all its days still to come. */
export type Week = {
  readonly lastDay: PlainDate;
  readonly minutesToday: number;
  readonly minutesLeft: number;
};

/**
 * The hours of the week from `today` on, spread evenly over its working days. On a weekend it is the
 * week to come.
 * @param weekMinutes of a whole week
 */
export function weekFrom(today: PlainDate, weekMinutes: number): Week {
  const weekday = asUtcDate(today).getUTCDay();
  const isWeekend = weekday === 0 || weekday === 6;
  const monday = addDays(today, isWeekend ? (weekday === 6 ? 2 : 1) : 1 - weekday);
  const days = [0, 1, 2, 3, 4].map((day) => addDays(monday, day));
  const working = days.filter(isWorkingDay);
  const aDay = working.length > 0 ? weekMinutes / working.length : 0;
  const left = working.filter((day) => day >= today).length;
  return {
    lastDay: addDays(monday, 4),
    minutesToday: working.includes(today) ? Math.round(aDay) : 0,
    minutesLeft: Math.round(aDay * left),
  };
}

/** To when somebody has put a thing off, and on which day they did. */
export type PutOff = { readonly untilOn: PlainDate; readonly on: PlainDate };

/**
 * When a thing that was put off stands on the list again. What was promised to a person is back on the
 * promised day at the latest, what they have to hear before an hour on a working day before it; who puts
 * it off on that day or later, has it back on the next working day.
 */
export function backOn({ kind, dueOn }: Pick<Task, "kind" | "dueOn">, putOff: PutOff): PlainDate {
  const isBefore = isToldBefore(kind);
  if (!isPromised(kind) && !isBefore) return putOff.untilOn;
  const next = nextWorkingDay(putOff.on);
  const due = isBefore ? workingDayBefore(dueOn) : dueOn;
  const latest = earlier(due, next) === due ? next : due;
  return earlier(putOff.untilOn, latest);
}

const earlier = (one: PlainDate, other: PlainDate): PlainDate => (one < other ? one : other);

function workingDayBefore(day: PlainDate): PlainDate {
  const before = addDays(day, -1);
  return isWorkingDay(before) ? before : workingDayBefore(before);
}

/** Whether the person has to hear it before an hour. */
export function isToldBefore(kind: TaskKind): boolean {
  return toldBefore.includes(kind);
}

/** Whether somebody was promised it. */
export function isPromised(kind: TaskKind): boolean {
  return promised.includes(kind);
}

/** What is said to the person or asked of them: one talk does for all of it. */
export const inOneTalk: readonly TaskKind[] = [
  "appointment",
  "callWish",
  "request",
  "conferenceCancelled",
  "conferenceMoved",
  "appointmentCancelled",
  "appointmentMoved",
  "missedWeeks",
  "dispute",
  "followUp",
  "conferenceConsent",
  "refusal",
  "answerHere",
  "planStep",
  "talkAgain",
  "undated",
  "requestOpen",
  "outreach",
];

/** Minutes that one more thing takes in a talk that takes place anyway. Assumed. */
export const minutesAlong = 5;

/** Whether the day of a thing, or the moment that was promised, is past. */
export function isLate(task: Pick<Task, "dueOn" | "dueAt">, at: Date, today: PlainDate): boolean {
  return task.dueAt ? task.dueAt <= at : task.dueOn < today;
}

/** Whole days something is late; 0 where it is not. */
export function daysLate({ dueOn }: Pick<Task, "dueOn">, today: PlainDate): number {
  return Math.max(0, daysBetween(dueOn, today));
}
