import "server-only";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { MailCalendar } from "@/lib/mail/smtp";
import { columns } from "./columns";

type Row = {
  readonly id: string;
  readonly calendarSealed: string | null;
  readonly calendarMethod: string | null;
};

/** The file for the calendar that goes with a mail; undefined: none does. */
export function calendarOf(row: Row): MailCalendar | undefined {
  const text = unsealOptional(columns.calendar, row.id, row.calendarSealed);
  return text === null
    ? undefined
    : { method: row.calendarMethod === "CANCEL" ? "CANCEL" : "REQUEST", text };
}
