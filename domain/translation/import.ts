import "server-only";
import { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { contentKinds } from "@/lib/content/files";
import { textBlocks, textOfBlocks } from "@/lib/content/text-blocks";
import { AppError } from "@/lib/errors";
import { sourceLocale } from "@/lib/i18n/locales";
import type { Refusal, XliffFile } from "@/lib/xliff/document";
import { readXliff } from "@/lib/xliff/read";
import { besideFields } from "./beside";
import { exportId } from "./export";
import { formerGerman } from "./former";
import { type Filled, fillUnits } from "./import-units";
import { isWritable, loadTarget, subjectOf } from "./load";
import { reviewAfter } from "./review";
import { writeDraft } from "./save";
import { isTranslationLocale, placeInput, translationLocales } from "./schema";

export type Imported = {
  /** Texts of which a draft was begun or changed. */
  readonly texts: number;
  readonly units: number;
  readonly refused: readonly Refusal[];
};

/**
 * Takes translations out of an XLIFF document into drafts: each unit that says something and is in
 * order. What is not is named with its file, unit and reason, and the others are taken.
 */
export async function importTranslations(actor: StaffActor, xml: string): Promise<Imported> {
  const { document, refused } = readXliff(xml);
  if (!document) return { texts: 0, units: 0, refused };
  const { sourceLanguage, targetLanguage: locale, files } = document;
  if (sourceLanguage !== sourceLocale || !isTranslationLocale(locale)) {
    const reason = `diese Datei übersetzt aus ${languageName(sourceLanguage)} in ${languageName(locale)}; das Portal nimmt nur Übersetzungen aus Deutsch in ${translationLocales.map(languageName).join(", ")}`;
    return { texts: 0, units: 0, refused: [{ file: "", unit: "", reason }] };
  }
  const results: (FileResult & { readonly file: string })[] = [];
  for (const file of files)
    results.push({ file: file.id, ...(await importFile(actor, file, locale)) });
  return {
    texts: results.filter(({ taken }) => taken > 0).length,
    units: results.reduce((sum, { taken }) => sum + taken, 0),
    refused: [
      ...refused,
      ...results.flatMap(({ file, refused: units }) => units.map((each) => ({ file, ...each }))),
    ],
  };
}

const languageNames = new Intl.DisplayNames(sourceLocale, { type: "language" });

/** "Arabisch"; for what is no language, what the file calls it. */
function languageName(tag: string): string {
  try {
    return languageNames.of(tag) ?? tag;
  } catch {
    return tag ? `„${tag}“` : "eine Sprache, die nicht genannt ist,";
  }
}

type FileResult = Pick<Filled, "taken" | "refused">;
const whole = (reason: string): FileResult => ({ taken: 0, refused: [{ unit: "", reason }] });

async function importFile(actor: StaffActor, file: XliffFile, locale: string): Promise<FileResult> {
  const [kind, slug] = file.id.split(".");
  const place = placeInput.safeParse({ kind, slug, locale });
  if (!place.success || !contentKinds.some((each) => each === kind)) {
    return whole("diesen Text gibt es nicht");
  }
  try {
    return await importText(actor, { ...place.data, file });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return whole(
      error.code === "notFound"
        ? "diesen Text gibt es nicht"
        : "inzwischen hat jemand anderes daran geschrieben; bitte noch einmal einlesen",
    );
  }
}

const unit = z.object({ id: z.string(), source: z.string(), target: z.string() });
const fileInput = placeInput.extend({
  file: z.object({ id: z.string(), original: z.string(), units: z.array(unit) }),
});

const importText = command({
  action: "translation.import",
  input: fileInput,
  target: async (tx, input, _actor: StaffActor) => {
    const target = await loadTarget(tx, input);
    return target && { ...target, former: await formerGerman(tx, target) };
  },
  run: async ({ tx, actor, input: { file }, target }): Promise<FileResult> => {
    const { draft, published, source } = target;
    if (!isWritable(draft)) return whole("die Übersetzung wird gerade geprüft");
    const german = textBlocks(source.german.body).map(({ text }) => text);
    const { taken, refused, fields } = fillUnits({
      locale: target.place.locale,
      german: { ...source.german, blocks: german },
      fields: besideFields(target, target.former),
      units: file.units,
      hasDraft: draft !== null,
      isDraftOfExport: file.id === exportId(target),
    });
    if (taken === 0) return { taken, refused };
    const { title, summary } = fields;
    const blocks = [...fields.blocks];
    const text = { title, summary, body: textOfBlocks(blocks) };
    const fromMachine = (draft ?? published)?.review === "machineMade";
    const review = reviewAfter(text, { native: false, checked: false }, { fromMachine, published });
    const read = { nativeReaderId: null, nativeReadAt: null };
    await writeDraft(tx, target, {
      title,
      summary,
      blocks,
      review,
      authorId: actor.userId,
      ...read,
    });
    return { taken, refused };
  },
  subject: subjectOf,
});
