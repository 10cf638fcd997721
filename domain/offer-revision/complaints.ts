import type { z } from "zod";
import { sourceText } from "@/lib/content/text";
import { problemSentence, textProblems } from "@/lib/content/text-problems";
import { type Locale, sourceLocale } from "@/lib/i18n/locales";
import { type FieldName, factFieldNames, factFields, textField, textParts } from "./fields";

/** What keeps a form from being published, at the field where it can be mended. A German sentence. */
export type Complaint = { readonly field: FieldName; readonly text: string };

type Issue = z.core.$ZodIssue;

/** What the schema of the facts finds wrong, one complaint a field. */
export function factComplaints(issues: readonly Issue[]): Complaint[] {
  const complaints = new Map<FieldName, Complaint>();
  for (const issue of issues) {
    const field = fieldAt(issue.path) ?? "category";
    if (!complaints.has(field))
      complaints.set(field, { field, text: rowOf(issue) + wordsFor(issue) });
  }
  return [...complaints.values()];
}

function fieldAt(path: readonly PropertyKey[]): FieldName | undefined {
  const names = path.map(String);
  return factFieldNames.find((name) =>
    factFields[name].path.every((key, index) => names[index] === key),
  );
}

/** "Zeile 2: " for what is wrong in a row of a table. */
function rowOf({ path }: Issue): string {
  const row = path.find((key) => typeof key === "number");
  return row === undefined ? "" : `Zeile ${Number(row) + 1}: `;
}

const cellWords: Readonly<Record<string, string>> = {
  weekdays: "bitte mindestens einen Wochentag ankreuzen",
  from: "bitte „von“ als Uhrzeit angeben, zum Beispiel 08:30",
  to: "bitte „bis“ als Uhrzeit angeben, zum Beispiel 16:00",
  date: "bitte ein Datum angeben",
};

function wordsFor(issue: Issue): string {
  const inRow = issue.path.some((key) => typeof key === "number");
  const cell = inRow ? cellWords[String(issue.path.at(-1))] : undefined;
  return cell ?? valueWords(issue);
}

const isNumber = (kind: string) => kind === "number" || kind === "int";

function valueWords(issue: Issue): string {
  switch (issue.code) {
    case "invalid_type":
      if (issue.expected === "array") return "bitte auswählen";
      return isNumber(issue.expected) ? "bitte eine Zahl angeben" : "bitte ausfüllen";
    case "invalid_format":
      return issue.format === "email" ? "das ist keine E-Mail-Adresse" : "das ist kein Datum";
    case "too_small":
      return isNumber(issue.origin) ? `mindestens ${issue.minimum}` : "bitte ausfüllen";
    case "too_big":
      return `höchstens ${mostWords(issue)}`;
    case "custom":
      return issue.message;
    default:
      return "bitte auswählen";
  }
}

function mostWords({ maximum, origin, path }: Extract<Issue, { code: "too_big" }>): string {
  if (String(path.at(-1)).endsWith("Cents")) {
    return `${(Number(maximum) / 100).toLocaleString("de")} €`;
  }
  return `${maximum}${origin === "string" ? " Zeichen" : ""}`;
}

const missingWords: readonly string[] = ["bitte ausfüllen", "bitte auswählen"];

/** Whether nothing stands there yet; otherwise what stands there is wrong. */
export function isMissing({ text }: Complaint): boolean {
  return missingWords.includes(text);
}

type Text = { readonly title: string; readonly summary: string; readonly body: string };

/** What the content check finds wrong with a text; nothing for a language without one. */
export function textComplaints(locale: Locale, text: Text | undefined): Complaint[] {
  if (!text) return [];
  const { title, summary, body } = text;
  const parsed = sourceText.safeParse({ title, summary });
  const lines = parsed.success
    ? []
    : parsed.error.issues.flatMap((issue): Complaint[] => {
        const part = textParts.find((name) => name === issue.path[0]);
        return part ? [{ field: textField(part, locale), text: wordsFor(issue) }] : [];
      });
  const empty: Complaint[] =
    body === "" && locale === sourceLocale
      ? [{ field: textField("body", locale), text: "bitte ausfüllen" }]
      : [];
  return [...lines, ...empty, ...bodyComplaints(locale, body)];
}

function bodyComplaints(locale: Locale, body: string): Complaint[] {
  return textProblems(body).map((problem) => ({
    field: textField("body", locale),
    text: problemSentence(problem),
  }));
}
