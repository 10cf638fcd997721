import { logContact } from "@/domain/contact/commands";
import { fieldValue } from "@/lib/forms/fields";
import { keptNote } from "../../../contacts/kept-note";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, string | Response>({
  form: "contact",
  mayBeGone: true,
  run: async (actor, fields, { id }) => {
    const kept = await keptNote(actor, fields, { entryId: id });
    if (kept) return kept;
    const { caseFileId } = await logContact(actor, {
      ...fields,
      entryId: id,
      caseFileId: undefined,
    });
    const wants = fieldValue(fields, "result") === "wantsSupport";
    return wants && caseFileId
      ? withNotice(`/intern/case-files/${caseFileId}`, "contactOpened")
      : withNotice(`/intern/roster/${id}`, "contactLogged");
  },
  done: (page) => page,
  retry: ({ id }) => `/intern/roster/${id}`,
});
