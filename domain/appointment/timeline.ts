import "server-only";
import { doneActions } from "@/domain/audit/done";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { formatShortDate } from "@/lib/i18n/format";
import { columns } from "./columns";
import { type LoadedAppointment, loadAppointments } from "./load";
import type { AppointmentState } from "./rules";

const became: Record<Exclude<AppointmentState, "planned">, string> = {
  kept: "Zum Termin gekommen",
  missed: "Nicht zum Termin gekommen",
  moved: "Termin verschoben",
  cancelled: "Termin abgesagt",
};

/** Appointments that were made with a person, what became of them, and that the person was told. */
export async function appointmentEntries(
  tx: Tx,
  { personId }: TimelineOf,
): Promise<TimelineEntry[]> {
  const rows = await loadAppointments(tx, { personId });
  const told = await toldEntries(tx, rows);
  const made = rows.flatMap((row) => {
    const { id, state, createdAt, createdById, settledAt, settledById } = row;
    const note = unsealOptional(columns.note, id, row.noteSealed);
    const outcomeNote = unsealOptional(columns.outcomeNote, id, row.outcomeNoteSealed);
    const by = (userId: string | null) => (userId ? { userId } : null);
    const entry = {
      ...{ ...aboutOf(row), id: `appointment-${id}`, at: createdAt, by: by(createdById) },
      text: `Termin vereinbart für den ${whenOf(row)}`,
    };
    if (!settledAt || state === "planned") return [{ ...entry, note }];
    const settled = {
      ...{ ...aboutOf(row), id: `appointment-end-${id}`, at: settledAt, by: by(settledById) },
      text: `${became[state]} (${whenOf(row)})${unheardWords(row)}`,
    };
    // Of former ones one note holds both.
    return outcomeNote
      ? [
          { ...entry, note },
          { ...settled, note: outcomeNote },
        ]
      : [
          { ...entry, note: null },
          { ...settled, note },
        ];
  });
  return [...made, ...told, ...(await slipEntries(tx, rows))];
}

/** What was noted and taken back as a slip, and that it was: the row says what is so now, the log the rest. */
async function slipEntries(tx: Tx, rows: readonly LoadedAppointment[]): Promise<TimelineEntry[]> {
  if (rows.length === 0) return [];
  const done = await doneActions(tx, ["appointment.settle"], { ids: rows.map(({ id }) => id) });
  return rows.flatMap((row) => {
    const own = done.filter(({ subjectIds }) => subjectIds.includes(row.id));
    return own.flatMap((back, index) => {
      const slip = own[index - 1];
      const words = slipWords[slip?.moved?.to ?? ""];
      if (back.moved?.to !== "planned" || !slip || !words) return [];
      const line = ({ id, at, by }: typeof back, text: string): TimelineEntry => ({
        ...{ ...aboutOf(row), id: `appointment-log-${id}`, at, by },
        text: `${text} (${whenOf(row)})`,
      });
      return [line(slip, words), line(back, `Zurückgenommen: ${words}`)];
    });
  });
}

const slipWords: Readonly<Record<string, string>> = { kept: became.kept, missed: became.missed };

/** Who did not come may not have known better. */
const unheardWords = ({ missedUnheard }: LoadedAppointment) =>
  missedUnheard ? ", die Person wusste nichts von der Änderung" : "";

const whenOf = ({ day, time }: LoadedAppointment) => `${formatShortDate(day)}, ${time} Uhr`;

const aboutOf = ({ id }: LoadedAppointment) => ({
  ...{ kind: "appointment" as const, href: `/intern/appointments/${id}` },
});

const toldWords: Readonly<Record<string, string>> = {
  told: "Der Person gesagt, was sich am Termin geändert hat",
  owed: "Der Person doch noch nicht gesagt, was sich am Termin geändert hat",
};

/** That somebody has told the person by hand: the log knows. What a message has told stands as that message. */
async function toldEntries(tx: Tx, rows: readonly LoadedAppointment[]): Promise<TimelineEntry[]> {
  if (rows.length === 0) return [];
  const ids = rows.map(({ id }) => id);
  const done = await doneActions(tx, ["appointment.notePersonTold"], { ids });
  return done.flatMap(({ id, at, by, moved, subjectIds }) => {
    const row = rows.find((each) => subjectIds.includes(each.id));
    const text = toldWords[moved?.to ?? ""];
    if (!row || !text) return [];
    return [
      { ...aboutOf(row), id: `appointment-told-${id}`, at, by, text: `${text} (${whenOf(row)})` },
    ];
  });
}
