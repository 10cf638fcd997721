import type { Metadata } from "next";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { unlistedMetadata } from "./page-metadata";

/** A page with a form for one reader alone; its title says first when something is to be put right. */
export function formMetadata(locale: Locale, title: string, draft: unknown): Metadata {
  const errors = translator(locale, "errors");
  return unlistedMetadata(draft ? errors("titlePrefix", { title }) : title);
}
