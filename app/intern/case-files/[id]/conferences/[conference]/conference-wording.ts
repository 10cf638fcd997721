import type { ConferenceTopic } from "@/domain/consent/topics";
import { formatDate, formatList } from "@/lib/i18n/format";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import type { PlainDate } from "@/lib/plain-date";

type Consent = {
  readonly recipients: readonly string[];
  readonly topics: readonly ConferenceTopic[];
  readonly expiresOn: PlainDate;
};

/** What a person consents to before a conference speaks of them, in a language: who hears what. */
export function conferenceWording(locale: Locale, { recipients, topics, expiresOn }: Consent) {
  const t = translator(locale, "conference");
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
