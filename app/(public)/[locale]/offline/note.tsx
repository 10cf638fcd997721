import { getTranslations } from "next-intl/server";
import { today } from "@/lib/clock";
import { formatDate } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";

type Props = { kind: "copy" | "list" | "missing"; locale: Locale };

/**
 * What a page says of itself without a network. It stands hidden in the page, so that a copy knows
 * its day in its own language; `app/(public)/script/worker.ts` shows it.
 */
export async function Note({ kind, locale }: Props) {
  const t = await getTranslations({ locale, namespace: "offline" });
  return (
    <p className="note mt-4 max-w-152" hidden data-note={kind}>
      {kind === "copy" ? t("copy", { day: formatDate(locale, today()) }) : t(kind)}
    </p>
  );
}
