import { Icon } from "@/components/icon";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { readonly locale: Locale; readonly address: string };

/** The way out, in reach wherever one is on the page, for when somebody comes in. */
export function LeaveButton({ locale, address }: Props) {
  const t = translator(locale, "status");
  return (
    <form
      className="way-out sticky top-2 z-10 mt-4 flex justify-end print:hidden"
      action={`${address}/leave`}
      method="post"
    >
      <button className="button quiet bg-card" type="submit">
        <Icon name="no" />
        {t("leave")}
      </button>
    </form>
  );
}
