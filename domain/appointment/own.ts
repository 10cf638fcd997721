import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { today } from "@/lib/clock";
import { detailsOf, loadAppointments } from "./load";

/** The person's own appointments that are to come, by their hour. It names nobody. */
export const listOwnAppointments = query({
  action: "appointment.listOwn",
  target: async (tx, _input: Record<string, never>, { personId }: PersonByLink) =>
    personId === null
      ? null
      : {
          personId,
          rows: await loadAppointments(tx, { personId, state: "planned", day: { gte: today() } }),
        },
  present: ({ rows }) =>
    rows.map((row) => {
      const { id, day, time, minutes, place, interpreter } = detailsOf(row);
      return { id, day, time, minutes, place, interpreter };
    }),
  subject: ({ rows }) => ({ type: "appointment", ids: rows.map(({ id }) => id) }),
});
