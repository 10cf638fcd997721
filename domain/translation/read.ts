import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { textBlocks } from "@/lib/content/text-blocks";
import { translationServer } from "@/lib/machine-translation/settings";
import { besideFields } from "./beside";
import { complaintsAbout } from "./decide";
import { formerGerman } from "./former";
import { isWritable, loadTarget, subjectOf, wordingOf } from "./load";
import { isForMachine } from "./machine";
import type { TextPlace } from "./schema";
import { changedFields, staleFields } from "./stale";
import { shownTranslation, stateOf } from "./texts";

/** A text side by side: German, its translation as it is published, and as somebody is writing it. */
export const readTranslation = query({
  action: "translation.read",
  target: async (tx, place: TextPlace, _actor: StaffActor) => {
    const target = await loadTarget(tx, place);
    return target && { ...target, former: await formerGerman(tx, target) };
  },
  present: ({ former, ...target }, actor) => {
    const { place, source, published, draft } = target;
    const fields = besideFields(target, former);
    const older = published !== undefined && published.sourceHash !== source.hash;
    return {
      ...place,
      german: { ...source.german, blocks: textBlocks(source.german.body).map(({ text }) => text) },
      germanHash: source.hash,
      shown: shownTranslation(published),
      state: stateOf(source, place.locale),
      published,
      fields,
      /** What the German text said when the published translation was made; absent where nobody knows. */
      former: older ? former : undefined,
      /** The fields beside which the German text has changed since. */
      changed: older ? changedFields(source.german, former, fields.paired) : [],
      /** Of those, the ones whose translation still says what it said. */
      stale: staleFields(target, former),
      draft: draft && {
        ...wordingOf(draft),
        version: draft.version,
        step: draft.step,
        review: draft.review,
        author: draft.author?.displayName ?? null,
        nativeReader: draft.nativeReader?.displayName ?? null,
        nativeReadAt: draft.nativeReadAt,
        reason: draft.reason,
        decidedBy: draft.decidedBy?.displayName ?? null,
        /** Another translation has been published since this was written. */
        overtaken: draft.shown !== shownTranslation(published),
      },
      /** What keeps the draft from being sent. */
      complaints: draft ? complaintsAbout({ ...target, draft }) : [],
      writable: isWritable(draft),
      decides: draft?.step === "submitted" && may(actor, "translation.approve", {}),
      /** A program can write a first text. */
      machine: translationServer() !== undefined && isForMachine(target),
      keeps: older && may(actor, "translation.keep", {}),
    };
  },
  subject: subjectOf,
});

export type SideBySide = Awaited<ReturnType<typeof readTranslation>>;
