import type { AppointmentOutcome } from "@/domain/appointment/rules";
import { formatShortDay } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";

export const outcomeWords: Record<AppointmentOutcome, string> = {
  kept: "Gekommen",
  missed: "Nicht gekommen",
  cancelled: "Abgesagt",
};

export const durationWords: Record<string, string> = {
  "15": "15 Minuten",
  "30": "30 Minuten",
  "45": "45 Minuten",
  "60": "1 Stunde",
  "90": "1,5 Stunden",
  "120": "2 Stunden",
  "240": "4 Stunden",
};

type When = { readonly day: PlainDate; readonly time: string };

/** "Montag, 30.11.2026, 14:30 Uhr" */
export function whenWords({ day, time }: When): string {
  return `${formatShortDay(day)}, ${time} Uhr`;
}
