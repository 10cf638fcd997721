import { getTranslations } from "next-intl/server";
import { TextField } from "@/components/form/fields";
import type { Locale } from "@/lib/i18n/locales";

type Props = {
  readonly locale: Locale;
  readonly label: string;
  readonly error: string | undefined;
};

/** The number that only the person knows: it is never shown, and no browser keeps it. */
export async function NumberField({ locale, label, error }: Props) {
  const t = await getTranslations({ locale, namespace: "status.secret" });
  return (
    <TextField
      name="number"
      label={label}
      hint={t("hint")}
      error={error}
      inputMode="numeric"
      autoComplete="off"
      dir="ltr"
    />
  );
}
