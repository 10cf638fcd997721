import { approveTranslation } from "@/domain/translation/decide";
import { AppError } from "@/lib/errors";
import { fieldValues } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../notices";
import { publishNow } from "../../publishing";
import { staffForm } from "../../staff-form";

/** Publishes all translations that the list showed; what has changed since stays in the list. */
export const POST = staffForm<Record<string, never>, Notice>({
  form: "translations",
  run: async (actor, fields) => {
    let left = false;
    for (const shown of fieldValues(fields, "drafts")) {
      const [kind, slug, locale, version] = shown.split("/");
      try {
        await approveTranslation(actor, { kind, slug, locale, version });
      } catch (error) {
        if (!(error instanceof AppError)) throw error;
        left = true;
      }
    }
    const notice = await publishNow();
    return left && notice === "published" ? "publishedSome" : notice;
  },
  done: (notice) => withNotice("/intern/translations", notice),
  retry: () => "/intern/translations",
});
