import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { taskKinds } from "@/domain/today-task";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, type IssueCode, invalid } from "@/lib/errors";
import { choice, formDate } from "@/lib/form-fields";
import { addDays } from "@/lib/plain-date";
import { keyOf } from "./rank";

const code = (issue: IssueCode): IssueCode => issue;
const mostDaysAhead = 60;
const heldKey = z.string().max(80);
const named = { kind: choice(taskKinds), id: z.uuid() };

/**
 * Puts a thing off to another day: it stands on no earlier list, and its own day and promise stay
 * what they are. Whoever else is there sees that it was put off.
 * @throws AppError "invalid" (a day that is not ahead, or more than 60 days ahead)
 */
export const putOffTask = command({
  action: "today.putOff",
  input: z.object({ ...named, untilOn: formDate() }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, actor, input }) => {
    const { untilOn } = input;
    if (untilOn <= today()) throw invalid("untilOn", "dateInPast");
    if (untilOn > addDays(today(), mostDaysAhead)) throw invalid("untilOn", "dateTooLate");
    const data = { untilOn, at: now(), userId: actor.userId };
    const task = keyOf(input);
    await tx.putOffTask.deleteMany({ where: { untilOn: { lt: today() } } });
    await tx.putOffTask.upsert({ where: { task }, create: { task, ...data }, update: data });
    return { id: input.id };
  },
  subject: (_target, done) => ({ type: "task", ids: done ? [done.id] : [] }),
});

/** Takes back that a thing was put off. */
export const takeUpTask = command({
  action: "today.putOff",
  input: z.object(named),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, input }) => {
    await tx.putOffTask.deleteMany({ where: { task: keyOf(input) } });
    return { id: input.id };
  },
  subject: (_target, done) => ({ type: "task", ids: done ? [done.id] : [] }),
});

/**
 * Takes on for today what belongs to nobody, so that no two ring one person; with it all that is talked
 * about with them. Tomorrow it is everybody's again, if it is still to be done.
 * @throws AppError "conflict" (takenByOther): a colleague whom the list did not show yet was first
 */
export const takeTask = command({
  action: "today.take",
  input: z.object({
    ...named,
    /** By which row a colleague has taken it on today, from whom it is taken over. */
    held: heldKey.optional(),
  }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, actor: { userId }, input }) => {
    const [task, onDay] = [keyOf(input), today()];
    await tx.takenTask.deleteMany({ where: { onDay: { lt: onDay } } });
    if (input.held) await tx.takenTask.deleteMany({ where: { task: input.held } });
    await tx.takenTask.createMany({ data: [{ task, onDay, userId }], skipDuplicates: true });
    await mustBeNobodyElses(tx, [task], userId);
    return { id: input.id };
  },
  subject: (_target, done) => ({ type: "task", ids: done ? [done.id] : [] }),
});

/**
 * Gives back what was taken on by oneself: it is everybody's again.
 * @throws AppError "conflict" (takenByOther): a colleague has taken it over meanwhile
 */
export const giveBackTask = command({
  action: "today.take",
  input: z.object({ ...named, held: heldKey }),
  target: async (_tx, _input, _actor: StaffActor) => ({}),
  run: async ({ tx, actor: { userId }, input }) => {
    await tx.takenTask.deleteMany({ where: { task: input.held, userId } });
    await mustBeNobodyElses(tx, [input.held, keyOf(input)], userId);
    return { id: input.id };
  },
  subject: (_target, done) => ({ type: "task", ids: done ? [done.id] : [] }),
});

async function mustBeNobodyElses(tx: Tx, tasks: string[], userId: string): Promise<void> {
  const others = { task: { in: tasks }, onDay: today(), userId: { not: userId } };
  if ((await tx.takenTask.count({ where: others })) === 0) return;
  throw new AppError("conflict", [{ field: "", code: "takenByOther" }]);
}

const mostHours = 60;

/**
 * How many hours a week somebody has; Today is cut to them.
 * @throws AppError "invalid" (notHoursAWeek: not between 0 and 60)
 */
export const setWeeklyHours = command({
  action: "today.setHours",
  input: z.object({
    /** "19,5" as it is written in German, or "19.5". */
    hours: z
      .string(code("missing"))
      .trim()
      .min(1, code("missing"))
      .regex(/^\d{1,2}([,.]\d{1,2})?$/, code("notHoursAWeek"))
      .transform((text) => Number(text.replace(",", ".")))
      .refine((hours) => hours <= mostHours, { error: code("notHoursAWeek") }),
  }),
  target: async (_tx, _input, { userId }: StaffActor) => ({ userId }),
  run: async ({ tx, input, target }) => {
    const weekMinutes = Math.round(input.hours * 60);
    await tx.user.update({ where: { id: target.userId }, data: { weekMinutes } });
  },
  subject: ({ userId }) => ({ type: "user", ids: [userId] }),
});
