import "server-only";
import type { Tx } from "@/lib/db/client";
import type { PlainDate } from "@/lib/plain-date";

/** Of whom something planned is, and who is needed there. */
export type Presence = {
  readonly personId: string;
  readonly withPerson: boolean;
  readonly withCaseworker: boolean;
};

export type Busy = Presence & {
  readonly id: string;
  readonly time: string;
  readonly minutes: number;
  /** Where it stands, if it is a conference; else it is an appointment. */
  readonly conferenceOf: string | null;
};

/** At an office the person is alone: the caseworker is free. */
export const ofAppointment = (row: {
  readonly personId: string;
  readonly officeId: string | null;
}): Presence => ({
  ...{ personId: row.personId, withPerson: true },
  withCaseworker: row.officeId === null,
});

/** Where one speaks of general matters the person is not expected. */
export const ofConference = (personId: string, about: string): Presence => ({
  ...{ personId, withCaseworker: true },
  withPerson: about === "person",
});

/** All that is planned for a day, whoever is there. */
export async function busyOn(tx: Tx, day: PlainDate): Promise<Busy[]> {
  const where = { day, state: "planned" } as const;
  const hour = { id: true, time: true, minutes: true } as const;
  const [appointments, conferences] = await Promise.all([
    tx.appointment.findMany({ where, select: { ...hour, personId: true, officeId: true } }),
    tx.caseConference.findMany({
      where,
      select: {
        ...{ ...hour, about: true, caseFileId: true },
        caseFile: { select: { personId: true } },
      },
    }),
  ]);
  return [
    ...appointments.map((row) => ({ ...row, ...ofAppointment(row), conferenceOf: null })),
    ...conferences.map(({ about, caseFile, caseFileId: conferenceOf, ...row }) => ({
      ...{ ...row, conferenceOf },
      ...ofConference(caseFile.personId, about),
    })),
  ];
}
