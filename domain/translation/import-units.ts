import "server-only";
import { clearableText } from "@/lib/form-fields";
import type { XliffUnit } from "@/lib/xliff/document";
import type { BesideFields } from "./beside";
import { blockField, translationComplaints } from "./complaints";
import { longest, type TranslationLocale } from "./schema";
import type { Wording } from "./texts";

type RefusedUnit = { readonly unit: string; readonly reason: string };

export type Filled = {
  /** How many units changed something. */
  readonly taken: number;
  readonly refused: readonly RefusedUnit[];
  readonly fields: Pick<BesideFields, "title" | "summary" | "blocks">;
};

type Filling = {
  readonly locale: TranslationLocale;
  readonly german: Wording & { readonly blocks: readonly string[] };
  /** What stands beside the German text now. */
  readonly fields: BesideFields;
  readonly units: readonly XliffUnit[];
  readonly hasDraft: boolean;
  /** False: somebody has written in the draft since it was exported, or begun one. */
  readonly isDraftOfExport: boolean;
};

/** A field by its name: "title", "summary", "block-1" … */
type Named = Map<string, string>;

/**
 * Puts the units of one text into the fields beside the German text. A unit counts for the German
 * words it was made from: where they have moved it moves along, where they are gone it is refused.
 */
export function fillUnits(filling: Filling): Filled {
  const { german, fields, units } = filling;
  const germanFields = named(german.title, german.summary, german.blocks);
  // Of a text in one piece nobody knows which part translates which: what comes paragraph by paragraph
  // begins beside empty fields, and what is published stays as it is.
  const inParagraphs = units.some(({ id, target }) => id.startsWith("block-") && target.trim());
  const apart = inParagraphs && !fields.paired && !filling.hasDraft;
  const start = apart ? german.blocks.map(() => "") : fields.blocks;
  const filled = named(fields.title, fields.summary, start);
  const refused: RefusedUnit[] = [];
  let taken = 0;
  for (const unit of units) {
    if (unit.target.trim() === "") continue;
    const field = fieldOf(unit, germanFields, filling);
    const reason =
      field === undefined
        ? "der deutsche Text lautet inzwischen anders"
        : refusalOf(unit, field, filled, filling);
    if (reason !== undefined) refused.push({ unit: unit.id, reason });
    else if (field !== undefined && !same(filled.get(field), unit.target)) {
      filled.set(field, unit.target.trim());
      taken += 1;
    }
  }
  return { taken, refused, fields: fieldsFrom(filled, start.length) };
}

function fieldOf({ id, source }: XliffUnit, german: Named, { fields, german: text }: Filling) {
  if (id === "text") return !fields.paired && same(text.body, source) ? blockField(0) : undefined;
  if (same(german.get(id), source)) return id;
  if (!id.startsWith("block-")) return undefined;
  return [...german].find(([name, words]) => name.startsWith("block-") && same(words, source))?.[0];
}

function refusalOf(
  { target }: XliffUnit,
  field: string,
  filled: Named,
  filling: Filling,
): string | undefined {
  const { locale, german, fields, hasDraft, isDraftOfExport } = filling;
  const isBlock = field.startsWith("block-");
  if (
    isBlock &&
    hasDraft &&
    !fields.paired &&
    german.blocks.length > 1 &&
    field !== blockField(0)
  ) {
    return "der Entwurf steht in einem Feld und ist anders aufgebaut";
  }
  const now = filled.get(field) ?? "";
  if (hasDraft && !isDraftOfExport && now !== "" && !same(now, target)) {
    return "im Entwurf steht inzwischen etwas anderes";
  }
  const max = isBlock ? longest.block : longest.line;
  if (!clearableText(max).safeParse(target).success) {
    return "zu lang, oder ein Zeichen ist nicht erlaubt";
  }
  const lines = { title: "x", summary: "x", blocks: ["x"] };
  const written = isBlock ? { ...lines, blocks: [target] } : { ...lines, [field]: target };
  return translationComplaints({ locale }, written, german)[0]?.text;
}

function named(title: string, summary: string, blocks: readonly string[]): Named {
  return new Map([
    ["title", title],
    ["summary", summary],
    ...blocks.map((text, index) => [blockField(index), text] as const),
  ]);
}

function fieldsFrom(filled: Named, count: number) {
  return {
    title: filled.get("title") ?? "",
    summary: filled.get("summary") ?? "",
    blocks: Array.from({ length: count }, (_, index) => filled.get(blockField(index)) ?? ""),
  };
}

const same = (a: string | undefined, b: string) => a?.trim() === b.trim();
