import { TextField } from "@/components/form/fields";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

type Props = {
  readonly locale: Locale;
  readonly label: string;
  readonly error: string | undefined;
};

/** The number that only the person knows: it is never shown, and no browser keeps it. */
export function NumberField({ locale, label, error }: Props) {
  const t = translator(locale, "status.secret");
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
