import type { IconName } from "@/components/icon-names";
import type { Phrase } from "@/lib/i18n/phrase";

export type FactLine = { readonly key: string; readonly icon: IconName; readonly text: Phrase };

/** A line of its own icon, its German names as data. */
export function factLine(key: string, icon: IconName, text: string | Phrase): FactLine {
  return { key, icon, text: typeof text === "string" ? [text] : text };
}
