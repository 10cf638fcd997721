import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

type Wording = { readonly text: string; readonly version: string };

/** The wording somebody consents to, named so that it can be shown again years later. */
export function consentText(language: Locale) {
  return named(messagesFor(language).consent);
}

const earlierTexts = ["2026-11", "2026-12"] as const;

/**
 * Where in the messages a version of the wording stands: what was consented to is shown in the words
 * that the person heard, also after others have taken their place.
 */
export function consentTextKey(version: string) {
  const earlier = earlierTexts.find((known) => known === version);
  return earlier ? (`earlier.${earlier}` as const) : ("text" as const);
}

/** The wording of the consent that a case conference speaks of somebody, named in the same way. */
export function conferenceConsentText(language: Locale) {
  return named(messagesFor(language).conference.consent);
}

function named({ text, version }: Wording): Wording & { readonly hash: string } {
  const hash = createHash("sha256").update(`${version}\n${text}`).digest("hex");
  return { text, version, hash };
}
