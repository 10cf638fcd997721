import { finishNote, saveNoteDraft } from "@/domain/note/commands";
import { now } from "@/lib/clock";
import { fieldValue } from "@/lib/forms/fields";
import { formatTime } from "@/lib/i18n/format";
import { withNotice } from "../../../../notices";
import { staffForm } from "../../../../staff-form";

/** Far above the longest note in any script. */
const bodyLimit = 256 * 1024;

/** Puts a note into the case file, or keeps it as a draft; the script that saves is told what it did. */
export const { GET, POST } = staffForm<{ id: string }, string | Response>({
  form: "case-note",
  bodyLimit,
  run: async (actor, fields, { id: caseFileId }) => {
    const then = fieldValue(fields, "then");
    const note = { ...fields, caseFileId };
    if (then === "") {
      await finishNote(actor, note);
      return withNotice(`/intern/case-files/${caseFileId}`, "noteAdded");
    }
    const { version } = await saveNoteDraft(actor, note);
    return then === "stay"
      ? Response.json({ version, opened: "", at: formatTime(now()) })
      : withNotice(`/intern/case-files/${caseFileId}`, "noteKept");
  },
  done: (place) => place,
  retry: ({ id }) => `/intern/case-files/${id}/notes/write`,
});
