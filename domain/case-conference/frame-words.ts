import { formatShortDay } from "@/lib/i18n/format";
import type { Frame } from "./present";

/** "Montag, 30.11.2026, 14:00 bis 15:00 Uhr" */
export function whenWords({ day, time, until }: Pick<Frame, "day" | "time" | "until">): string {
  return `${formatShortDay(day)}, ${time} bis ${until} Uhr`;
}

/** "Montag, 30.11.2026, 14:00 Uhr" */
export function hourWords({ day, time }: Pick<Frame, "day" | "time">): string {
  return `${formatShortDay(day)}, ${time} Uhr`;
}

const mediumWords = { inPerson: "Ort", phone: "Am Telefon", video: "Als Videogespräch" } as const;

/** "Ort: Rathaus, Raum 3", "Am Telefon" */
export function whereWords({ medium, place }: Pick<Frame, "medium" | "place">): string {
  return [mediumWords[medium], place].filter(Boolean).join(": ");
}
