import { publicAddress } from "@/lib/public-address";

/** The same for a conference whatever changes, in every calendar. */
export function conferenceCalendarId(id: string): string {
  return `conference-${id}@${new URL(publicAddress("")).hostname}`;
}
