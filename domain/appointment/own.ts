import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { formerHour, notOver } from "@/domain/planned-hour/changed";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { detailsOf, loadAppointments } from "./load";

/**
 * The person's own appointments that are to come, by their hour, and those that were called off through
 * their day. It names nobody.
 */
export const listOwnAppointments = query({
  action: "appointment.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) =>
    personId === null
      ? null
      : {
          personId,
          rows: await loadOwn(tx, personId),
        },
  present: ({ rows }) =>
    rows.map((row) => {
      const { id, day, time, minutes, place, interpreter } = detailsOf(row);
      return {
        ...{ id, day, time, minutes, place, interpreter },
        cancelled: row.state === "cancelled",
        /** The hour that does not hold any more. */
        former: formerHour(row, today()),
      };
    }),
  subject: ({ rows }) => ({ type: "appointment", ids: rows.map(({ id }) => id) }),
});

function loadOwn(tx: Tx, personId: string) {
  const coming = [
    { state: "planned" as const, day: { gte: today() } },
    { state: "cancelled" as const, ...notOver(today()) },
  ];
  return loadAppointments(tx, { personId, OR: coming });
}
