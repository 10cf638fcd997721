import "server-only";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";
import { type Hour, knownOf, notOver } from "./changed";

/** An appointment or a conference of somebody that is planned, or was called off, and is not over. */
export type PlannedHour = Hour & {
  readonly kind: "appointment" | "conference";
  readonly id: string;
  /** The case file that holds a conference. */
  readonly caseFileId: string | null;
  readonly isOff: boolean;
  /** The hour that the person knew before it was changed. */
  readonly known: Hour | null;
};

/** All of a person, by their hour; of conferences those that are about the person. */
export async function hoursOf(tx: Tx, personId: string): Promise<PlannedHour[]> {
  const where = { state: { in: ["planned" as const, "cancelled" as const] }, ...notOver(today()) };
  const select = { id: true, state: true, day: true, time: true, knownDay: true, knownTime: true };
  const appointments = await tx.appointment.findMany({ where: { ...where, personId }, select });
  const conferences = await tx.caseConference.findMany({
    where: { ...where, about: "person", caseFile: { personId } },
    select: { ...select, caseFileId: true },
  });
  return [
    ...appointments.map((row) => ({
      ...{ kind: "appointment" as const, caseFileId: null },
      ...hourOf(row),
    })),
    ...conferences.map((row) => ({
      ...{ kind: "conference" as const, caseFileId: row.caseFileId },
      ...hourOf(row),
    })),
  ].toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
}

type Row = Parameters<typeof knownOf>[0] & {
  readonly id: string;
  readonly state: string;
  readonly day: string;
  readonly time: string;
};

function hourOf(row: Row) {
  const { id, time, state } = row;
  const day = plainDate.parse(row.day);
  return { id, day, time, isOff: state === "cancelled", known: knownOf(row) };
}
