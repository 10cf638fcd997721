import "server-only";
import { becameOf as becameOfAppointment } from "@/domain/appointment/rules";
import { type Hour, type Known, knownOf } from "@/domain/planned-hour/changed";
import { becameOf as becameOfConference } from "@/domain/planned-hour/own-conferences";
import { type Became, perhapsOwn, saysNow } from "@/domain/planned-hour/to-tell";
import type { Tx } from "@/lib/db/client";
import { plainDate } from "@/lib/plain-date";

/** An appointment or a conference of somebody of which a message can still tell. */
export type PlannedHour = Hour & {
  readonly kind: "appointment" | "conference";
  readonly id: string;
  /** The case file that holds a conference. */
  readonly caseFileId: string | null;
  /** They are not expected: it was called off, or was at another hour than the one that they know. */
  readonly isOff: boolean;
  /** The hour that the person knew before it was changed. */
  readonly known: Hour | null;
};

/**
 * All of a person, by their hour: what is to come or was called off, and what was without them at an hour of
 * which they have not heard. Of conferences those that are, or were for them, about the person.
 */
export async function hoursOf(tx: Tx, personId: string): Promise<PlannedHour[]> {
  const hour = { id: true, day: true, time: true, knownDay: true, knownTime: true } as const;
  const select = { ...hour, state: true, personOwedAt: true } as const;
  const where = perhapsOwn();
  const appointments = await tx.appointment.findMany({ where: { ...where, personId }, select });
  const conferences = await tx.caseConference.findMany({
    where: { ...where, caseFile: { personId } },
    select: { ...select, about: true, personCame: true, caseFileId: true },
  });
  return [
    ...appointments.flatMap((row) =>
      hourOf(row, becameOfAppointment[row.state], { kind: "appointment", caseFileId: null }),
    ),
    ...conferences
      .filter(({ about, personOwedAt }) => about === "person" || personOwedAt !== null)
      .flatMap((row) =>
        hourOf(row, becameOfConference(row), { kind: "conference", caseFileId: row.caseFileId }),
      ),
  ].toSorted((a, b) => `${a.day} ${a.time}`.localeCompare(`${b.day} ${b.time}`));
}

type Named = Pick<PlannedHour, "kind" | "caseFileId">;

function hourOf(row: Known & { readonly id: string }, became: Became, named: Named): PlannedHour[] {
  const says = saysNow({ ...row, became });
  if (says === null) return [];
  const { id, time } = row;
  const known = knownOf(row);
  return [{ ...named, id, day: plainDate.parse(row.day), time, isOff: says === "isOff", known }];
}
