import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { ownHours, perhapsOwn } from "@/domain/planned-hour/to-tell";
import { query } from "@/domain/query";
import { detailsOf, loadAppointments } from "./load";
import { becameOf } from "./rules";

/**
 * The person's own appointments that are to come, by their hour, and the hours at which none is any more
 * though they would come, through their day. It names nobody.
 */
export const listOwnAppointments = query({
  action: "appointment.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) =>
    personId === null
      ? null
      : {
          personId,
          rows: await loadAppointments(tx, { personId, ...perhapsOwn() }),
        },
  present: ({ rows }) =>
    rows.flatMap((row) => {
      const { id, minutes, place, interpreter } = detailsOf(row);
      const hours = ownHours({ ...row, became: becameOf[row.state] });
      return hours.map((hour) => ({ id, minutes, place, interpreter, ...hour }));
    }),
  subject: ({ rows }) => ({ type: "appointment", ids: rows.map(({ id }) => id) }),
});
