import { createHash } from "node:crypto";
import type { Locale } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";

/** The wording somebody consents to, named so that it can be shown again years later. */
export function consentText(language: Locale): { text: string; version: string; hash: string } {
  const { text, version } = messagesFor(language).consent;
  const hash = createHash("sha256").update(`${version}\n${text}`).digest("hex");
  return { text, version, hash };
}
