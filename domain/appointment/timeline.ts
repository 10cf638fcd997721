import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { columns } from "./columns";
import { loadAppointments } from "./load";
import type { AppointmentState } from "./rules";

const became: Record<Exclude<AppointmentState, "planned">, string> = {
  kept: "Zum Termin gekommen",
  missed: "Nicht zum Termin gekommen",
  moved: "Termin verschoben",
  cancelled: "Termin abgesagt",
};

/** Appointments that were made with a person, and what became of them. */
export async function appointmentEntries(
  tx: Tx,
  { personId }: TimelineOf,
): Promise<TimelineEntry[]> {
  const rows = await loadAppointments(tx, { personId });
  return rows.flatMap((row) => {
    const { id, state, createdAt, createdById, settledAt, settledById } = row;
    const when = `${formatShortDate(row.day)}, ${row.time} Uhr`;
    const note = unsealOptional(columns.note, id, row.noteSealed);
    const about = { kind: "appointment" as const, href: `/intern/appointments/${id}` };
    const by = (userId: string | null) => (userId ? { userId } : null);
    const made = {
      ...{ ...about, id: `appointment-${id}`, at: createdAt, by: by(createdById) },
      text: `Termin vereinbart für den ${when}`,
      note: state === "planned" ? note : null,
    };
    if (!settledAt || state === "planned") return [made];
    const settled = {
      ...{ ...about, id: `appointment-end-${id}`, at: settledAt, by: by(settledById), note },
      text: `${became[state]} (${when})`,
    };
    return [made, settled];
  });
}
