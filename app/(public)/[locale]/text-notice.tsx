import { Icon } from "@/components/icon";
import type { TextState } from "@/lib/content/localized";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The sentence about a text under `review` in the messages; originals and what natives have read need none. */
export const stateSentence = {
  machineMade: "machineMade",
  notReadByNative: "text",
  outdated: "outdated",
  machineOutdated: "machineOutdated",
  fallback: "fallback",
} as const satisfies Record<Exclude<TextState, "source" | "readByNative">, string>;

/** Says honestly how far a text can be trusted; nothing for originals and texts a native has read. */
export function TextNotice({ state, locale }: { state: TextState; locale: Locale }) {
  if (state === "source" || state === "readByNative") return null;
  const t = translator(locale, "review");
  return (
    <p className="note mt-4 flex max-w-152 items-start gap-2.5 text-base">
      <Icon name="info" className="mt-0.5" />
      <span>{t(stateSentence[state])}</span>
    </p>
  );
}
