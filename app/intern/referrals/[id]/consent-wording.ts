import { createTranslator } from "next-intl";
import type { SharedField } from "@/domain/consent/fields";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";

type Consent = {
  readonly recipient: string;
  readonly fields: readonly SharedField[];
  readonly expiresOn: PlainDate;
};

/** What a person consents to before something is passed on, in a language. */
export function referralWording(locale: Locale, { recipient, fields, expiresOn }: Consent): string {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "consent" });
  return t("text", {
    recipient,
    fields: formatList(
      locale,
      fields.map((field) => t(`field.${field}`)),
    ),
    expiresOn: formatDate(locale, expiresOn),
  });
}
