import type { IssueCode } from "@/lib/errors";

const sentences = [
  "missing",
  "missingChoice",
  "tooLong",
  "notAPhoneNumber",
  "notAMailAddress",
  "characters",
  "unknownChoice",
] as const satisfies readonly IssueCode[];

/** The sentence for an issue; what the public form cannot cause by itself is a choice that is gone. */
export function publicCode(code: IssueCode): (typeof sentences)[number] {
  return sentences.find((known) => known === code) ?? "unknownChoice";
}
