import type { StaffActor } from "@/domain/access/actor";
import { saveNoteDraft } from "@/domain/contact/note-draft";
import { now } from "@/lib/clock";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";

/**
 * The script that saves while somebody types is told what it did; undefined where the contact is to
 * be noted.
 */
export async function keptNote(
  actor: StaffActor,
  fields: Fields,
  whose: { readonly entryId?: string; readonly caseFileId?: string },
): Promise<Response | undefined> {
  if (fieldValue(fields, "then") !== "stay") return undefined;
  const { version } = await saveNoteDraft(actor, {
    version: fieldValue(fields, "version"),
    note: fieldValue(fields, "note"),
    ...whose,
  });
  return Response.json({ version, opened: "", at: formatTime(now()) });
}
