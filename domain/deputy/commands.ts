import "server-only";
import { z } from "zod";
import { deputyRoles, type StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { isMade } from "@/domain/made-once";
import { now, today } from "@/lib/clock";
import { invalid } from "@/lib/errors";
import { formDate, formKey } from "@/lib/form-fields";
import { addDays } from "@/lib/plain-date";

/** Nobody is away for longer than this at once: a longer absence is a handing over. In days. */
export const longestAbsenceDays = 366;

const person = z.uuid({ error: ({ input }) => (input ? "unknownChoice" : "missingChoice") });

/**
 * Says who stands in for a caseworker, from one day to another (Europe/Berlin, both included). It
 * begins and ends by itself.
 * @throws AppError "invalid": somebody who may not deputise, or the same person; a first day more than
 *   {@link longestAbsenceDays} ahead; an end that is past, before the start, or further away than
 *   {@link longestAbsenceDays}; days of which some are a deputyship of the same two already
 *   (deputyAlready), or on which the deputy is away as well, until that is answered with yes
 *   (askDeputyAway)
 */
export const appointDeputy = command({
  action: "deputy.appoint",
  input: z.object({
    absentId: person,
    deputyId: person,
    key: formKey(),
    fromOn: formDate(),
    untilOn: formDate(),
    /** Whose being away on some of these days was answered with yes, by id. */
    confirmed: z.array(z.string()).default([]),
  }),
  target: async (tx, { absentId }, _actor: StaffActor) => {
    const absent = await tx.user.findUnique({ where: { id: absentId, role: "teilhabemanager" } });
    return absent && { userId: absent.id };
  },
  run: async ({ tx, actor, input, target }) => {
    const { key: id, deputyId, fromOn, untilOn, confirmed } = input;
    const find = (where: { id: string }) => tx.deputyship.findUnique({ where });
    if (await isMade(tx, id, find, (made) => made.absentId === target.userId)) return { deputyId };
    const deputy = await tx.user.findUnique({
      where: { id: deputyId, disabledAt: null, role: { in: [...deputyRoles] } },
    });
    if (!deputy || deputy.id === target.userId) throw invalid("deputyId", "unknownChoice");
    if (fromOn > addDays(today(), longestAbsenceDays)) throw invalid("fromOn", "dateTooLate");
    if (untilOn < fromOn) throw invalid("untilOn", "endBeforeStart");
    if (untilOn < today()) throw invalid("untilOn", "dateInPast");
    if (untilOn > addDays(fromOn, longestAbsenceDays)) throw invalid("untilOn", "dateTooLate");
    const between = { fromOn: { lte: untilOn }, untilOn: { gte: fromOn } };
    const away = { absentId: deputyId, endedAt: null, ...between };
    if (!confirmed.includes(deputyId) && (await tx.deputyship.count({ where: away })) > 0) {
      throw invalid("deputyId", "askDeputyAway");
    }
    // Two who enter the same at once wait for each other.
    await tx.$executeRaw`SELECT id FROM "User" WHERE id = ${target.userId}::uuid FOR UPDATE`;
    const same = { absentId: target.userId, deputyId, endedAt: null, ...between };
    if ((await tx.deputyship.count({ where: same })) > 0) throw invalid("fromOn", "deputyAlready");
    await tx.deputyship.create({
      data: {
        ...{ id, deputyId, fromOn, untilOn, absentId: target.userId },
        ...{ createdAt: now(), createdById: actor.userId },
      },
    });
    return { deputyId };
  },
  subject: ({ userId }, result) => ({
    type: "user",
    ids: result ? [userId, result.deputyId] : [userId],
  }),
});

/**
 * Ends a deputyship before its last day, at once, and with it another of the same two on the very same
 * days, as it could once be entered. Of one that has ended nothing changes.
 */
export const endDeputyship = command({
  action: "deputy.end",
  input: z.object({ id: z.uuid() }),
  target: async (tx, { id }, _actor: StaffActor) => {
    const row = await tx.deputyship.findUnique({ where: { id } });
    if (!row) return null;
    const { absentId: userId, deputyId, fromOn, untilOn, endedAt } = row;
    return { userId, deputyId, days: { fromOn, untilOn }, isOver: endedAt !== null };
  },
  run: async ({ tx, target: { userId, deputyId, days, isOver } }) => {
    if (isOver) return {};
    await tx.deputyship.updateMany({
      where: { ...{ absentId: userId, deputyId, endedAt: null }, ...days },
      data: { endedAt: now() },
    });
    return {};
  },
  subject: ({ userId, deputyId }) => ({ type: "user", ids: [userId, deputyId] }),
});
