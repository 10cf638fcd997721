import type { StaffActor } from "@/domain/access/actor";
import { saveMinutesDraft } from "@/domain/case-conference/minutes-draft";
import { now } from "@/lib/clock";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";

/** Far above the longest minutes in any script. */
export const minutesBodyLimit = 256 * 1024;

/** True where a form was sent by the script that saves while somebody types. */
export const isKeptOnly = (fields: Fields): boolean => fieldValue(fields, "then") === "stay";

/** Keeps what is typed; the script is told under which version, and when. */
export async function keepMinutes(actor: StaffActor, fields: Fields, id: string) {
  const { version: opened } = await saveMinutesDraft(actor, { ...fields, id });
  const version = Number(fieldValue(fields, "version"));
  return Response.json({ version, opened: String(opened), at: formatTime(now()) });
}
