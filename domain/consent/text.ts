import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

type Wording = { readonly text: string; readonly version: string };

/** The wording somebody consents to, named so that it can be shown again years later. */
export function consentText(language: Locale) {
  return named(messagesFor(language).consent);
}

/** The wording of the consent that a case conference speaks of somebody, named in the same way. */
export function conferenceConsentText(language: Locale) {
  return named(messagesFor(language).conference.consent);
}

function named({ text, version }: Wording): Wording & { readonly hash: string } {
  const hash = createHash("sha256").update(`${version}\n${text}`).digest("hex");
  return { text, version, hash };
}
