import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** The words of the buttons that the script puts before each `data-say`, where there is a voice. */
export function AloudWords({ locale }: { locale: Locale }) {
  const t = translator(locale, "aloud");
  return (
    <span
      className="button quiet no-print mt-3 flex flex-wrap gap-2"
      hidden
      data-read={t("read")}
      data-pause={t("pause")}
      data-stop={t("stop")}
    />
  );
}
