import "server-only";
import { deputyRoles, type StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";

/**
 * Who stands in for whom, now or later: all of it for the administration, one's own for everybody
 * else; and who could be chosen by somebody who may appoint a deputy.
 */
export const listDeputies = query({
  action: "deputy.list",
  target: async (tx, _input: Record<string, never>, actor: StaffActor) => {
    const own = [{ absentId: actor.userId }, { deputyId: actor.userId }];
    const rows = await tx.deputyship.findMany({
      where: {
        endedAt: null,
        untilOn: { gte: today() },
        ...(actor.role === "admin" ? {} : { OR: own }),
      },
      orderBy: { fromOn: "asc" },
      include: {
        absent: { select: { displayName: true } },
        deputy: { select: { displayName: true } },
      },
    });
    const people = await tx.user.findMany({
      where: { disabledAt: null, role: { in: [...deputyRoles] } },
      select: { id: true, displayName: true, role: true },
      orderBy: { displayName: "asc" },
    });
    return { rows, people };
  },
  present: ({ rows, people }, actor) => ({
    deputyships: rows.map(({ id, absentId, absent, deputy, fromOn, untilOn }) => ({
      ...{ id, fromOn, untilOn, absent: absent.displayName, deputy: deputy.displayName },
      running: fromOn <= today(),
      mayEnd: may(actor, "deputy.end", { userId: absentId }),
    })),
    /** For whom the reader may appoint somebody. */
    absentees: people.filter(
      ({ id, role }) => role === "teilhabemanager" && may(actor, "deputy.appoint", { userId: id }),
    ),
    deputies: people.filter(({ id }) => actor.role === "admin" || id !== actor.userId),
  }),
  subject: ({ rows }) => ({ type: "user", ids: rows.map(({ deputyId }) => deputyId) }),
});
