import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = { readonly locale: Locale; readonly back: string };

/** The end of a form of its own: what was changed is kept, or the page left as it was. */
export function SaveOrCancel({ locale, back }: Props) {
  const t = translator(locale, "status");
  return (
    <p className="mt-5 flex flex-wrap gap-3">
      <button className="button" type="submit">
        {t("save")}
      </button>
      <a className="button quiet" href={back}>
        {t("cancel")}
      </a>
    </p>
  );
}
