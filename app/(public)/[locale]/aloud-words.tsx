import { getTranslations } from "next-intl/server";
import type { Locale } from "@/lib/i18n/locales";

/** The words of the buttons that the script puts before each `data-say`, where there is a voice. */
export async function AloudWords({ locale }: { locale: Locale }) {
  const t = await getTranslations({ locale, namespace: "aloud" });
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
