import type { IssueCode } from "@/lib/errors";
import type { Draft } from "@/lib/forms/draft";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

const sentences = [
  "missing",
  "missingChoice",
  "tooLong",
  "notAPhoneNumber",
  "notAMailAddress",
  "characters",
  "unknownChoice",
  "notNow",
  "unknownCode",
  "fourDigits",
  "easyNumber",
  "wrongNumber",
  "tooManyAttempts",
] as const satisfies readonly IssueCode[];

/** The sentence for an issue; what a public form cannot cause by itself is a choice that is gone. */
function publicCode(code: IssueCode): (typeof sentences)[number] {
  return sentences.find((known) => known === code) ?? "unknownChoice";
}

/**
 * The sentence for each issue of a public form, naming its field: the same on top and at the field.
 * @param labels the form's fields by name, in their order; issues of any other field speak of "" or of the form
 * @param time when the next try will be taken, where tries are counted
 */
export function issueSentences(
  locale: Locale,
  { issues }: Pick<Draft, "issues">,
  labels: Readonly<Record<string, string>>,
  time = "",
) {
  const errors = translator(locale, "errors");
  // In the order of the form, whatever the order in which they were found.
  const order = Object.keys(labels);
  const inOrder = issues.toSorted((a, b) => order.indexOf(a.field) - order.indexOf(b.field));
  const summary = inOrder.map(({ field, code }) => {
    const known = Object.hasOwn(labels, field) && field !== "";
    const name = (labels[known ? field : ""] ?? "").replace(/[:?؟፧]\s*$/, "");
    const sentence = errors(publicCode(code), { field: name, time });
    return { field: known ? field : "", sentence };
  });
  return {
    title: errors("summary"),
    summary,
    sentenceOf: (field: string) => summary.find((issue) => issue.field === field)?.sentence,
  };
}
