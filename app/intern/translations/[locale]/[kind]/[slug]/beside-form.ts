import { blockField } from "@/domain/translation/complaints";
import type { SideBySide } from "@/domain/translation/read";
import { besideGerman, textBlocks } from "@/lib/content/text-blocks";
import type { Draft } from "@/lib/forms/draft";
import { type Fields, fieldValue } from "@/lib/forms/fields";
import { formState, savedMeanwhile } from "../../../../issue-sentence";

/** The most fields a form sends; a text has fewer blocks. */
const mostFields = 200;

/** The blocks of a form as it was sent, in their order. */
export function sentBlocks(fields: Fields): string[] {
  const count = Math.min(mostFields, Number.parseInt(fieldValue(fields, "blocks"), 10) || 0);
  return Array.from({ length: count }, (_, index) => fieldValue(fields, blockField(index)));
}

/** What of a text side by side its form shows. */
export type Shown = Pick<SideBySide, "german" | "germanHash" | "fields" | "complaints" | "stale">;

/**
 * The form of a translation: what is kept, or what was typed and could not be taken. Of that, what its
 * writer did not touch is what is kept by now. Where the German text has changed meanwhile, what was
 * typed moves beside the German it was typed for.
 */
export function besideForm(draft: Draft, side: Shown, checks: boolean) {
  const labels = labelsFor(side);
  const form = formState(draft, labels);
  const kept = fieldsOf(side.fields);
  const typed = draft.token ? typedFields(draft.fields, side) : undefined;
  const opened = draft.token ? openedFields(draft.fields) : undefined;
  const sameGerman = fieldValue(draft.fields, "german") === side.germanHash;
  const shown = { ...(typed ?? kept) };
  // Fields that were put together or taken apart meanwhile are other fields.
  const alike = typed && Object.keys(typed).join() === Object.keys(kept).join();
  if (opened && sameGerman && alike) {
    for (const name of Object.keys(kept)) {
      if (opened[name] === typed[name]) shown[name] = kept[name] ?? "";
    }
  }
  const complaints = checks ? side.complaints : [];
  const summary = [
    ...form.summary,
    ...complaints.map(({ field, text }) => ({
      field,
      sentence: labels[field] ? `${labels[field]}: ${text}` : text,
    })),
  ];
  const names = Object.keys(shown).filter((name) => name.startsWith("block-"));
  return {
    summary,
    draft: form.draft,
    value: (name: string) => shown[name] ?? "",
    label: (name: string) => labels[name] ?? "Text",
    error: (name: string) => summary.find(({ field }) => field === name)?.sentence,
    /** What somebody else has saved in a field meanwhile. */
    meanwhile: (name: string) =>
      alike && opened && sameGerman && kept[name] !== opened[name] && kept[name] !== shown[name]
        ? savedMeanwhile(kept[name])
        : undefined,
    /** True where each field stands beside a German paragraph. */
    paired: names.length === side.german.blocks.length,
    blocks: names,
    /** The form as it is opened now, to travel with it. */
    opened: openedTranslation(side.fields, side.german.body),
  };
}

/** A translation as its form is opened, beside the German text it is written for. */
export function openedTranslation(written: Written, german: string): string {
  return JSON.stringify({ ...fieldsOf(written), german });
}

export type BesideForm = ReturnType<typeof besideForm>;

function labelsFor({ german, fields, stale }: Shown): Record<string, string> {
  const count = Math.max(german.blocks.length, fields.blocks.length);
  const blocks = Array.from({ length: count }, (_, index) => [
    blockField(index),
    fields.paired || count > 1 ? `Absatz ${index + 1}` : "Text",
  ]);
  const lines = { title: "Titel", summary: "Kurz gesagt" };
  const labels: Record<string, string> = { ...lines, ...Object.fromEntries(blocks) };
  return { ...labels, stillRight: stale.map((name) => labels[name]).join(", ") };
}

type Written = {
  readonly title: string;
  readonly summary: string;
  readonly blocks: readonly string[];
};

function fieldsOf({ title, summary, blocks }: Written): Record<string, string> {
  const named = blocks.map((text, index) => [blockField(index), text] as const);
  return { title, summary, ...Object.fromEntries(named) };
}

function typedFields(fields: Fields, { german }: Shown): Record<string, string> {
  const [title, summary] = [fieldValue(fields, "title"), fieldValue(fields, "summary")];
  const typed = sentBlocks(fields);
  const before = openedFields(fields)?.["german"];
  if (before === undefined || before === german.body)
    return fieldsOf({ title, summary, blocks: typed });
  const former = textBlocks(before);
  const blocks = besideGerman({
    german: textBlocks(german.body),
    former: former.length === typed.length ? former : undefined,
    translated: typed,
  });
  return fieldsOf({ title, summary, blocks: blocks ?? [typed.join("\n\n")] });
}

function openedFields(fields: Fields): Readonly<Record<string, string>> | undefined {
  try {
    const read: unknown = JSON.parse(fieldValue(fields, "opened"));
    if (typeof read !== "object" || read === null) return undefined;
    return Object.fromEntries(
      Object.entries(read).filter(
        (entry): entry is [string, string] => typeof entry[1] === "string",
      ),
    );
  } catch {
    return undefined;
  }
}
