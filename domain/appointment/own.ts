import "server-only";
import type { PersonByLink } from "@/domain/access/actor";
import { type Changed, ownHours, perhapsOwn } from "@/domain/planned-hour/to-tell";
import { query } from "@/domain/query";
import type { Tx } from "@/lib/db/client";
import { detailsOf, loadAppointments } from "./load";
import { type AppointmentState, becameOf } from "./rules";

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
      return ownHoursOf(row).map((hour) => ({ id, minutes, place, interpreter, ...hour }));
    }),
  subject: ({ rows }) => ({ type: "appointment", ids: rows.map(({ id }) => id) }),
});

type Row = Omit<Changed, "became"> & { readonly state: AppointmentState };

const ownHoursOf = (row: Row) => ownHours({ ...row, became: becameOf[row.state] });

/**
 * Only the hours of a person's appointments, to come or off: for what their page shows before it is opened.
 * Whoever calls it has proven who asks.
 */
export async function appointmentHours(tx: Tx, personId: string) {
  const rows = await tx.appointment.findMany({
    where: { personId, ...perhapsOwn() },
    orderBy: { createdAt: "asc" },
  });
  return rows.flatMap((row) =>
    ownHoursOf(row).map((hour) => ({ ...hour, id: row.id, minutes: row.minutes })),
  );
}
