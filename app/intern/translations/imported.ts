import type { Imported } from "@/domain/translation/import";
import { keepDraft, loadDraft } from "@/lib/forms/draft";
import { fieldValue, fieldValues } from "@/lib/forms/fields";

const form = "xliff-result";
const mostShown = 200;

/** The page that says for an hour what was taken and what was not. */
export async function importedPage(
  { texts, units, refused }: Imported,
  language: string,
): Promise<string> {
  const lines = refused
    .slice(0, mostShown)
    .map(({ file, unit, reason }) => [file, unit, reason].join("\n"));
  const fields = {
    texts: String(texts),
    units: String(units),
    refused: lines,
    more: String(refused.length - lines.length),
  };
  const token = await keepDraft(form, { fields, issues: [] });
  return `/intern/translations?language=${encodeURIComponent(language)}&imported=${token}#imported`;
}

/** What was taken by the import that an address names; undefined: there was none, or its hour is over. */
export async function importedBy(token: string | undefined) {
  const { fields } = await loadDraft(form, token);
  if (!fieldValue(fields, "texts")) return undefined;
  return {
    texts: Number(fieldValue(fields, "texts")),
    units: Number(fieldValue(fields, "units")),
    more: Number(fieldValue(fields, "more")),
    refused: fieldValues(fields, "refused").map((line) => {
      const [file = "", unit = "", ...reason] = line.split("\n");
      return { id: line, file, unit, reason: reason.join(" ") };
    }),
  };
}
