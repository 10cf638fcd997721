import "server-only";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { type Locale, locales } from "@/lib/i18n/locales";
import { plainDate } from "@/lib/plain-date";
import { columns } from "./columns";

const related = {
  office: { select: { name: true } },
  settledBy: { select: { displayName: true } },
  person: {
    include: {
      caseFiles: { ...caseFileOfNow, select: { id: true } },
    },
  },
} satisfies NonNullable<Parameters<Tx["appointment"]["findMany"]>[0]>["include"];

type Where = NonNullable<NonNullable<Parameters<Tx["appointment"]["findMany"]>[0]>["where"]>;
export type LoadedAppointment = NonNullable<Awaited<ReturnType<typeof loadAppointment>>>;

/** An appointment with the person who is expected. */
export function loadAppointment(tx: Tx, { id }: { id: string }) {
  return tx.appointment.findUnique({ where: { id }, include: related });
}

/** Appointments in the order of their hours. */
export function loadAppointments(tx: Tx, where: Where) {
  return tx.appointment.findMany({
    where,
    include: related,
    orderBy: [{ day: "asc" }, { time: "asc" }, { createdAt: "asc" }],
  });
}

/** When, where and with whom, without the person: what an invitation says. */
export function detailsOf(row: Omit<LoadedAppointment, "person" | "settledBy">) {
  return {
    ...{
      id: row.id,
      seriesId: row.seriesId,
      state: row.state,
      time: row.time,
      minutes: row.minutes,
    },
    day: plainDate.parse(row.day),
    place: [row.office?.name, unsealOptional(columns.place, row.id, row.placeSealed)]
      .filter(Boolean)
      .join(", "),
    withWhom: unsealOptional(columns.withWhom, row.id, row.withWhomSealed),
    language: localeOf(row.language),
    interpreter: row.interpreter,
  };
}

function localeOf(language: string): Locale {
  return locales.find((known) => known === language) ?? "de";
}
