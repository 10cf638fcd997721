import { approveAll } from "@/domain/translation/approve-all";
import { fieldValues } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../notices";
import { publishNow } from "../../publishing";
import { staffForm } from "../../staff-form";

/** Publishes all translations that the list showed; what has changed since stays in the list. */
export const { GET, POST } = staffForm<Record<string, never>, Notice>({
  form: "translations",
  run: async (actor, fields) => {
    const { approved, left } = await approveAll(actor, fieldValues(fields, "drafts"), publishNow);
    if (approved === 0) return "publishedNone";
    return publishNow(left > 0 ? "publishedSome" : "published");
  },
  done: (notice) => withNotice("/intern/translations", notice),
  retry: () => "/intern/translations",
});
