import type { Languages } from "@/domain/person/languages";
import { isLocale } from "@/lib/i18n/locales";
import { spokenWords } from "./contacts/contact-words";
import { languageWords } from "./words";

/**
 * Why a text for somebody is offered in this language, where it is not simply the one they speak:
 * nobody knows that, or the portal writes nothing in it. undefined: it is the one they speak.
 */
export function textLanguageWords({ spoken, written, isChosen }: Languages): string | undefined {
  if (spoken === written) return undefined;
  const offered = languageWords[written] ?? written;
  if (spoken === null) {
    return `Welche Sprache die Person spricht, ist nicht bekannt. Vorgeschlagen ist ${offered}.`;
  }
  const speaks = spoken === "other" ? "eine andere Sprache" : spokenWords[spoken];
  const none = isLocale(spoken) ? "" : " In dieser Sprache hat das Portal keine Texte.";
  const why = isChosen
    ? `Vorgeschlagen ist ${offered}, die gewählte Sprache für Seiten und Briefe.`
    : `Vorgeschlagen ist ${offered}.`;
  return `Die Person spricht ${speaks}.${none} ${why}`;
}
