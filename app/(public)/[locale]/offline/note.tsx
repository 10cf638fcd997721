import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { kind: "copy" | "list" | "missing"; locale: Locale };

/**
 * What a page says of itself without a network. It stands hidden in the page, so that a copy knows
 * its day in its own language; `app/(public)/script/worker.ts` shows it.
 */
export function Note({ kind, locale }: Props) {
  const t = translator(locale, "offline");
  return (
    <p className="note mt-4 max-w-152" hidden data-note={kind}>
      {kind === "copy" ? t("copy", { day: formatDate(locale, today()) }) : t(kind)}
    </p>
  );
}
