import type { ShownConference } from "@/domain/case-conference/present";
import { consentUntil } from "@/domain/case-conference/rules";
import { conferenceConsentText } from "@/domain/consent/text";
import { city } from "@/lib/city/city";
import { formatDate } from "@/lib/i18n/format";
import { isLocale, type Locale, sourceLocale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { translator } from "@/lib/i18n/translator";
import type { Receipt, ReceiptSide } from "@/lib/sheet/receipt";
import { germanRun, runsOf } from "@/lib/sheet/runs";
import { conferenceWording } from "../../conference-wording";

type Given = {
  readonly conference: ShownConference;
  readonly name: string;
  readonly language: string;
};

/** The wording of the consent to a conference, with who hears what, in the person's language and German. */
export function consentSheet({ conference, name, language }: Given): Receipt {
  const own = isLocale(language) ? language : sourceLocale;
  const languages: readonly Locale[] = own === sourceLocale ? [own] : [own, sourceLocale];
  return {
    title: messagesFor(own).conference.consent.title,
    sides: languages.map((locale) => side(conference, name, locale, conferenceConsentText(own))),
  };
}

function side(
  { day, participants, topics }: ShownConference,
  name: string,
  locale: Locale,
  text: { readonly version: string; readonly hash: string },
): ReceiptSide {
  const messages = messagesFor(locale);
  const t = translator(locale, "consent");
  const sheet = translator(locale, "sheet");
  const say = (words: string) => runsOf(words, locale);
  const recipients = participants.map((each) => each.name);
  const expiresOn = consentUntil(day);
  const sum = t("receipt.version", { version: text.version, hash: text.hash.slice(0, 16) });
  return {
    lang: locale,
    title: say(messages.conference.consent.title),
    text: say(conferenceWording(locale, { recipients, topics, expiresOn })),
    fields: [{ name: say(t("field.name")), value: germanRun(name) }],
    notes: [
      t("receipt.draft"),
      t("receipt.until", { date: formatDate(locale, expiresOn) }),
      t("receipt.back", { phone: `\u2068${city().bodies.team.phone ?? ""}\u2069` }),
      sum,
    ].map(say),
    sign: say(t("receipt.sign")),
    sum: say(sum),
    pages: sheet("page", { page: "\uE000", pages: "\uE000" }).split("\uE000"),
  };
}
