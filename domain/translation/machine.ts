import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { query } from "@/domain/query";
import { textBlocks } from "@/lib/content/text-blocks";
import { translatedBody } from "@/lib/content/translated-body";
import { conflict, invalid } from "@/lib/errors";
import { reportError } from "@/lib/log";
import { TranslationFailure, translateTexts } from "@/lib/machine-translation/libretranslate";
import { translationServer } from "@/lib/machine-translation/settings";
import { loadTarget, subjectOf, type Target } from "./load";
import { targetFor } from "./machine-languages";
import { writeDraft } from "./save";
import { saveInput, type TextPlace } from "./schema";
import { type GermanText, shownTranslation } from "./texts";

/** True where nothing that a person has written would be replaced: not even words changed in a draft. */
export function isForMachine({ published, draft }: Pick<Target, "published" | "draft">): boolean {
  return draft === null && (!published || published.review === "machineMade");
}

const readSource = query({
  action: "translation.machine",
  target: (tx, place: TextPlace, _actor: StaffActor) => loadTarget(tx, place),
  present: (target) => ({
    source: target.source,
    version: target.draft?.version ?? "",
    shown: shownTranslation(target.published),
    allowed: isForMachine(target),
  }),
  subject: subjectOf,
});

/**
 * Has a text translated by the configured server, as a draft that says so. Where a person has written
 * something, in a draft or in what is published, nothing happens.
 * @throws AppError "invalid": notNow, machineCannot (not into this language), machineFailed; "conflict"
 *   where somebody has written meanwhile
 */
export async function translateByMachine(actor: StaffActor, place: TextPlace): Promise<void> {
  const { source, version, shown, allowed } = await readSource(actor, place);
  if (!allowed) throw invalid("", "notNow");
  const wording = await askServer(source, place);
  await save(actor, { ...place, version, german: source.hash, shown, ...wording });
}

async function askServer({ german }: GermanText, { locale }: TextPlace) {
  const server = translationServer();
  if (!server) throw invalid("", "notNow");
  try {
    const target = await targetFor(server, locale);
    const translate = (texts: readonly string[]) => translateTexts(server, texts, target);
    const [title = "", summary = ""] = await translate([german.title, german.summary]);
    const blocks: string[] = [];
    for (const { text } of textBlocks(german.body))
      blocks.push(await translatedBody(text, translate));
    return { title: title.trim(), summary: summary.trim(), blocks };
  } catch (error) {
    if (error instanceof TranslationFailure && error.code === "cannot") {
      throw invalid("", "machineCannot");
    }
    reportError("machine translation", error);
    throw invalid("", "machineFailed");
  }
}

const save = command({
  action: "translation.machine",
  input: saveInput.omit({ native: true, checked: true }),
  target: (tx, input, _actor: StaffActor) => loadTarget(tx, input),
  run: async ({ tx, actor, input, target }) => {
    const { draft, source, published } = target;
    const isShown = input.german === source.hash && input.shown === shownTranslation(published);
    if (!isForMachine(target) || !isShown || input.version !== draft?.version) throw conflict();
    const { title, summary, blocks } = input;
    const unread = { nativeReaderId: null, nativeReadAt: null };
    const made = { title, summary, blocks, review: "machineMade" as const, ...unread };
    await writeDraft(tx, target, { ...made, authorId: actor.userId });
  },
  subject: subjectOf,
});
