import { contentFileAt } from "@/lib/content/files";
import { kindWords } from "../translations/translation-words";
import { languageWords } from "../words";

const valueFileWords: Readonly<Record<string, string>> = {
  "content/city.yaml": "Angaben zur Stadt",
  "content/search-words.yaml": "Suchwörter",
};

/** What a file of the content holds: "Angebot, Tigrinya". */
export function fileWords(path: string): string {
  const file = contentFileAt(path, "");
  if (!file) return valueFileWords[path] ?? "Eine Datei, die hier nicht hingehört";
  return `${kindWords[file.kind]}, ${languageWords[file.locale] ?? "unbekannte Sprache"}`;
}
