import "server-only";
import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import type { Review } from "@/lib/content/text";
import { textOfBlocks } from "@/lib/content/text-blocks";
import { isUniqueViolation, type Tx } from "@/lib/db/client";
import { conflict, invalid } from "@/lib/errors";
import {
  type Draft,
  isWritable,
  lastStep,
  loadDrafted,
  loadTarget,
  subjectOf,
  type Target,
  wordingOf,
} from "./load";
import { reviewAfter } from "./review";
import { draftInput, saveInput, type TextPlace } from "./schema";
import { sameWording, shownTranslation } from "./texts";

type Sent = z.output<typeof saveInput>;

/** What is kept of a translation now, and the German text it stands beside. */
export type Saved = {
  readonly version: number;
  readonly written: Pick<Draft, "title" | "summary" | "blocks">;
  readonly german: string;
};

/**
 * Keeps what a translator has written, whatever it is: what is missing or wrong is said beside it and
 * refused only when it is submitted. Saving again what stands there already changes nothing, also from
 * an older form: whoever got no answer may simply ask again.
 * @throws AppError "conflict" where the German text, the published translation or the draft is not
 *   what the form showed
 */
export async function saveTranslation(actor: StaffActor, input: unknown): Promise<Saved> {
  try {
    return await save(actor, input);
  } catch (error) {
    if (isUniqueViolation(error)) throw conflict();
    throw error;
  }
}

const save = command({
  action: "translation.save",
  input: saveInput,
  target: (tx, input, _actor: StaffActor) => loadTarget(tx, input),
  run: async ({ tx, actor, input, target }): Promise<Saved> => {
    const { draft, source, published } = target;
    if (!isWritable(draft)) throw invalid("", "notNow");
    const isShown = input.german === source.hash && input.shown === shownTranslation(published);
    const { title, summary, blocks } = input;
    const written = { title, summary, blocks };
    const german = source.german.body;
    if (!isShown) throw conflict();
    if (input.version !== draft?.version) {
      if (draft && isSame(draft, input)) return { version: draft.version, written, german };
      throw conflict();
    }
    const data = { ...written, ...reviewOf(actor, input, target) };
    await writeDraft(tx, target, { ...data, authorId: actor.userId });
    return { version: draft ? draft.version + 1 : 0, written, german };
  },
  subject: subjectOf,
});

function isSame(draft: Draft, input: Sent): boolean {
  const sameNative = (draft.nativeReadAt !== null) === (input.native === "yes");
  return sameNative && sameWording(wordingOf(draft), wordingOf(input));
}

function reviewOf(actor: StaffActor, input: Sent, { draft, published }: Target) {
  const text = { ...input, body: textOfBlocks(input.blocks) };
  const native = input.native === "yes";
  const said = { native, checked: input.checked === "yes" };
  const fromMachine = (draft ?? published)?.review === "machineMade";
  return {
    review: reviewAfter(text, said, { fromMachine, published }),
    nativeReaderId: native ? actor.userId : null,
    nativeReadAt: native ? now() : null,
  };
}

type DraftData = {
  readonly title: string;
  readonly summary: string;
  readonly blocks: string[];
  readonly review: Review;
  readonly authorId: string;
  readonly nativeReaderId: string | null;
  readonly nativeReadAt: Date | null;
};

/** Begins a draft or changes the one there is, as made from the German text of now. */
export async function writeDraft(tx: Tx, target: Target, data: DraftData): Promise<void> {
  const { place, source, published, draft } = target;
  const made = {
    ...data,
    german: { ...source.german },
    shown: shownTranslation(published),
    changedAt: now(),
  };
  if (draft) return updateDraft(tx, { ...place, version: draft.version }, made);
  await tx.translation.create({
    data: { id: randomUUID(), ...place, ...made, step: "draft", createdAt: now() },
  });
}

type Shown = TextPlace & { readonly version: number };

/** Changes a draft that nobody else has changed since `version`. @throws AppError "conflict" */
export async function updateDraft(
  tx: Tx,
  { kind, slug, locale, version }: Shown,
  data: Parameters<Tx["translation"]["updateMany"]>[0]["data"],
): Promise<void> {
  const { count } = await tx.translation.updateMany({
    where: { kind, slug, locale, version, step: { not: "approved" } },
    data: { ...data, changedAt: now(), version: { increment: 1 } },
  });
  if (count === 0) throw conflict();
}

/** Takes a submitted translation back, to go on writing. */
export const recallTranslation = command({
  action: "translation.recall",
  input: draftInput,
  target: (tx, input, _actor: StaffActor) => loadDrafted(tx, input),
  again: (seen) => lastStep(seen, "draft"),
  run: async ({ tx, input, target }) => {
    if (target.draft.step !== "submitted") throw invalid("", "notNow");
    await updateDraft(tx, input, { step: "draft" });
    return { step: "draft" as const };
  },
  subject: subjectOf,
});

/** Throws a draft away for good; what is published stays as it is. */
export const discardTranslation = command({
  action: "translation.discard",
  input: draftInput,
  target: (tx, input, _actor: StaffActor) => loadDrafted(tx, input),
  gone: ({ input: { slug } }) => ({ slug }),
  run: async ({ tx, input, target }) => {
    if (!isWritable(target.draft)) throw invalid("", "notNow");
    const { id } = target.draft;
    const { count } = await tx.translation.deleteMany({ where: { id, version: input.version } });
    if (count === 0) throw conflict();
    return { slug: input.slug };
  },
  subject: subjectOf,
});
