import { expect, test } from "vitest";
import { textLanguageWords } from "./text-language";

test.each([
  [{ spoken: "ti", written: "ti", isChosen: false }, undefined],
  [
    { spoken: null, written: "de", isChosen: false },
    "Welche Sprache die Person spricht, ist nicht bekannt. Vorgeschlagen ist Deutsch.",
  ],
  [
    { spoken: "ku", written: "de", isChosen: false },
    "Die Person spricht Kurdisch. In dieser Sprache hat das Portal keine Texte. Vorgeschlagen ist Deutsch.",
  ],
  [
    { spoken: "ku", written: "ar", isChosen: true },
    "Die Person spricht Kurdisch. In dieser Sprache hat das Portal keine Texte. Vorgeschlagen ist Arabisch, die gewählte Sprache für Seiten und Briefe.",
  ],
  [
    { spoken: "ti", written: "ar", isChosen: true },
    "Die Person spricht Tigrinya. Vorgeschlagen ist Arabisch, die gewählte Sprache für Seiten und Briefe.",
  ],
] as const)("%j: %s", (languages, words) => {
  expect(textLanguageWords(languages)).toBe(words);
});
