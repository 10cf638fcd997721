import { logContact } from "@/domain/contact/commands";
import { fieldValue } from "@/lib/forms/fields";
import { keptNote } from "../../../contacts/kept-note";
import { withNotice } from "../../../notices";
import { staffForm } from "../../../staff-form";

export const { GET, POST } = staffForm<{ id: string }, string | Response>({
  form: "case-contact",
  run: async (actor, fields, { id }) => {
    const kept = await keptNote(actor, fields, { caseFileId: id });
    if (kept) return kept;
    await logContact(actor, { ...fields, caseFileId: id, entryId: undefined });
    // Whoever wants no contact is asked about every few weeks, unless somebody says what becomes of it.
    return fieldValue(fields, "result") === "refused"
      ? withNotice(`/intern/case-files/${id}/closing`, "contactRefused")
      : withNotice(`/intern/case-files/${id}`, "contactLogged");
  },
  done: (page) => page,
  retry: ({ id }) => `/intern/case-files/${id}`,
});
