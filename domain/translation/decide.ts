import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { now } from "@/lib/clock";
import { sourceHash } from "@/lib/content/files";
import { conflict, invalid } from "@/lib/errors";
import { draftedFields } from "./beside";
import { blockField, type Complaint, fileProblems, type Publishable } from "./complaints";
import { formerGerman } from "./former";
import {
  type Draft,
  lastStep,
  loadDrafted,
  subjectOf,
  type Target,
  wording,
  wordingOf,
} from "./load";
import { publishTranslations } from "./publish";
import { updateDraft } from "./save";
import { draftInput, returnInput, submitInput } from "./schema";
import { staleFields } from "./stale";
import { sameWording, shownTranslation } from "./texts";

type Drafted = Target & { readonly draft: Draft };

/**
 * Sends a translation to the Teilhabemanager.
 * @throws AppError "invalid" (notNow) for what is not complete, changes nothing, or was made from a
 *   German text that has changed since: its writer has to look at it once more; (stillRight) where a
 *   field was left as it is although its German text has changed, and nobody said that it holds
 */
export const submitTranslation = command({
  action: "translation.submit",
  input: submitInput,
  target: (tx, input, _actor: StaffActor) => loadDrafted(tx, input),
  again: (seen) => lastStep(seen, "submitted"),
  run: async ({ tx, input, target }) => {
    if (target.draft.step !== "draft" && target.draft.step !== "returned")
      throw invalid("", "notNow");
    if (complaintsAbout(target).length > 0) throw invalid("", "notNow");
    const stale = staleFields(target, await formerGerman(tx, target));
    if (stale.length > 0 && input.stillRight !== "yes") throw invalid("stillRight", "stillRight");
    await updateDraft(tx, input, { step: "submitted", submittedAt: now() });
    return { step: "submitted" as const };
  },
  subject: subjectOf,
});

/** Everything that keeps a draft from being sent, at its field; "": it is about the whole. */
export function complaintsAbout(target: Drafted): readonly Complaint[] {
  const { complaints, germanChanged } = draftedFields(target);
  if (complaints.length > 0) return complaints;
  const problems = fileProblems(target.place, publishable(target));
  if (problems.length > 0) return problems.map((text) => ({ field: blockField(0), text }));
  if (germanChanged) {
    return [
      { field: "", text: "Der deutsche Text hat sich geändert: bitte vergleichen und speichern" },
    ];
  }
  return changesSomething(target) ? [] : [{ field: "", text: "Noch ist nichts geändert" }];
}

function changesSomething({ draft, published, source }: Drafted): boolean {
  return (
    !published ||
    !sameWording(wordingOf(draft), published) ||
    draft.review !== published.review ||
    published.sourceHash !== source.hash
  );
}

function publishable({ draft }: Drafted): Publishable {
  const made = sourceHash(wording.parse(draft.german));
  return { ...wordingOf(draft), sourceHash: made, review: draft.review };
}

/**
 * Publishes a submitted translation. The caller finishes it with `publishPending`.
 * @throws AppError "conflict" where another translation has been published since it was written
 */
export const approveTranslation = command({
  action: "translation.approve",
  input: draftInput,
  target: (tx, input, _actor: StaffActor) => loadDrafted(tx, input),
  gone: () => ({ step: "approved" as const }),
  run: async ({ tx, actor, input, target }) => {
    const { draft, published, source, place } = target;
    if (draft.step !== "submitted") throw invalid("", "notNow");
    if (draft.shown !== shownTranslation(published)) throw conflict();
    await updateDraft(tx, input, { step: "approved", decidedAt: now(), decidedById: actor.userId });
    const { authorId } = draft;
    await publishTranslations(tx, source, { actor, authorId, done: "übersetzt" }, [
      { locale: place.locale, text: publishable(target) },
    ]);
    return { step: "approved" as const };
  },
  subject: subjectOf,
});

/** Gives a submitted translation back to its author, who is told why. */
export const returnTranslation = command({
  action: "translation.return",
  input: returnInput,
  target: (tx, input, _actor: StaffActor) => loadDrafted(tx, input),
  again: (seen) => lastStep(seen, "returned"),
  run: async ({ tx, actor, input, target }) => {
    if (target.draft.step !== "submitted") throw invalid("", "notNow");
    const { reason } = input;
    const decided = { decidedAt: now(), decidedById: actor.userId };
    await updateDraft(tx, input, { step: "returned", reason, ...decided });
    return { step: "returned" as const };
  },
  subject: subjectOf,
});
