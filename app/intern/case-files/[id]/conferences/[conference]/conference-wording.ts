import { createTranslator } from "next-intl";
import type { ConferenceTopic } from "@/domain/consent/topics";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import type { PlainDate } from "@/lib/plain-date";

type Consent = {
  readonly recipients: readonly string[];
  readonly topics: readonly ConferenceTopic[];
  readonly expiresOn: PlainDate;
};

/** What a person consents to before a conference speaks of them, in a language: who hears what. */
export function conferenceWording(locale: Locale, { recipients, topics, expiresOn }: Consent) {
  const t = createTranslator({ locale, messages: messagesFor(locale), namespace: "conference" });
  return t("consent.text", {
    // Names are German in a text of any language.
    recipients: formatList(
      locale,
      recipients.map((name) => `\u2068${name}\u2069`),
    ),
    topics: formatList(
      locale,
      topics.map((topic) => t(`topic.${topic}`)),
    ),
    expiresOn: formatDate(locale, expiresOn),
  });
}
