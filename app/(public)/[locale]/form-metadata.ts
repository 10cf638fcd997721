import type { Metadata } from "next";
import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";
import { unlistedMetadata } from "./page-metadata";

/** A page with a form for one reader alone; its title says first when something is to be put right. */
export async function formMetadata(
  locale: Locale,
  title: string,
  draft: unknown,
): Promise<Metadata> {
  const errors = await getTranslations({ locale, namespace: "errors" });
  return unlistedMetadata(draft ? errors("titlePrefix", { title }) : title);
}
