import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/policy";
import { approveTranslation } from "@/domain/translation/decide";
import { AppError, notFound } from "@/lib/errors";
import { fieldValues } from "@/lib/forms/fields";
import { type Notice, withNotice } from "../../notices";
import { publishNow } from "../../publishing";
import { staffForm } from "../../staff-form";

/** Publishes all translations that the list showed; what has changed since stays in the list. */
export const POST = staffForm<Record<string, never>, Notice>({
  form: "translations",
  run: async (actor, fields) => {
    if (!may(actor, "translation.approve", {})) throw notFound();
    const taken: boolean[] = [];
    for (const shown of fieldValues(fields, "drafts")) {
      taken.push((await approve(actor, shown)) || (await approveNext(actor, shown)));
    }
    const notice = await publishNow();
    return notice === "published" && taken.includes(false) ? "publishedSome" : notice;
  },
  done: (notice) => withNotice("/intern/translations", notice),
  retry: () => "/intern/translations",
});

/** Another language of the same text may be on its way: then this one comes after it. */
async function approveNext(actor: StaffActor, shown: string): Promise<boolean> {
  await publishNow();
  return approve(actor, shown);
}

async function approve(actor: StaffActor, shown: string): Promise<boolean> {
  const [kind, slug, locale, version] = shown.split("/");
  try {
    await approveTranslation(actor, { kind, slug, locale, version });
    return true;
  } catch (error) {
    if (error instanceof AppError) return false;
    throw error;
  }
}
