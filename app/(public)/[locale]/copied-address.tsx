import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { locale: Locale; address: string; className: string };

/** An address to pass on. The button to copy it is shown by the script, where the browser can copy. */
export function CopiedAddress({ locale, address, className }: Props) {
  const t = translator(locale, "share");
  return (
    <>
      <bdi className={`inline-block select-all ${className}`} dir="ltr">
        {address}
      </bdi>
      <button
        className="button quiet mt-2 flex w-fit"
        type="button"
        hidden
        data-copied={t("copied")}
      >
        {t("copy")}
      </button>
      <span role="status" />
    </>
  );
}
