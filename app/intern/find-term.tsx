import { TextField } from "@/components/form/fields";
import { keepDraft, loadDraft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { type Query, queryValue } from "./page-tools";

const longestTerm = 120;
const kept = "find-person";

/** What is typed of a name or a number is kept on the server for an hour: neither stands in an address. */
export async function keepTerm(query: URLSearchParams, fields: Fields): Promise<void> {
  const term = fieldValue(fields, "term").trim().slice(0, longestTerm);
  if (term) query.set("find", await keepDraft(kept, { fields: { term }, issues: [] }));
}

/** What was typed, and under which token it is kept; "" where nothing was, or not any more. */
export async function keptTerm(searchParams: Query): Promise<{ find: string; term: string }> {
  const find = (await queryValue(searchParams, "find")) ?? "";
  return { find, term: fieldValue((await loadDraft(kept, find)).fields, "term") };
}

export function TermField({ term }: { term: string }) {
  return (
    <TextField
      name="term"
      label="Name, Telefonnummer oder Kennung"
      hint="Ein Teil des Namens reicht, auch in anderer Schreibweise: Yousef findet Yusuf. Von einer Nummer reichen die letzten vier Ziffern."
      value={term}
      dir="auto"
      autoComplete="off"
    />
  );
}

export function ForgottenTerm({ find, term }: { find: string; term: string }) {
  if (!find || term) return null;
  return (
    <p className="note mt-3">
      Was Sie gesucht haben, war nur eine Stunde gemerkt. Bitte geben Sie es noch einmal ein.
    </p>
  );
}
