import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { command } from "@/domain/command";
import { changedOnce } from "@/domain/sent-before";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { AppError, invalid } from "@/lib/errors";
import type { Complaint } from "./complaints";
import { isSmall } from "./fields";
import { figuresUnderOldDay } from "./figures-day";
import { readForm } from "./form";
import { type LoadedRevision, loadRevision } from "./load";
import { changedFields } from "./merge";
import { givenFacts, publishForm } from "./publish";
import { shownForm } from "./published-form";
import { isWritable } from "./rules";
import { approveInput, returnInput, submitInput } from "./schema";
import { subjectOf, updateRevision } from "./write";

export type Outcome = "published" | "submitted";

/**
 * Sends a revision to the Teilhabemanager. What a carrier may change without review, and has
 * changed alone, is published at once, and so is what somebody wrote who would approve it.
 * @throws AppError "invalid" (notNow) for what is not complete or changes nothing
 */
export const submitRevision = command({
  action: "offerRevision.submit",
  input: submitInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  again: (seen) => {
    const { state } = seen.target;
    if (!changedOnce(seen)) return undefined;
    return state === "approved" ? "published" : state === "submitted" ? state : undefined;
  },
  run: async ({ tx, actor, input, target }): Promise<Outcome> => {
    const { merged } = target;
    const complaints = complaintsAbout(target);
    const nothingNew = target.published && changedFields(target.published, merged).length === 0;
    if (!isWritable(target.state) || complaints.length > 0 || nothingNew) {
      throw invalid("", "notNow");
    }
    if (publishesAtOnce(target, actor)) {
      if (input.shown !== undefined && input.shown !== shownForm(target.published)) {
        throw changedMeanwhile();
      }
      await publishRevision(tx, actor, target, input.version);
      return "published";
    }
    await updateRevision(tx, input, { state: "submitted", submittedAt: now() });
    return "submitted";
  },
  subject: subjectOf,
});

/** What keeps a revision from being sent, each at the field where it can be mended. */
export function complaintsAbout({
  carrier,
  offer,
  published,
  merged,
}: LoadedRevision): readonly Complaint[] {
  const given = givenFacts(carrier.slug, { offer, checked: true });
  return [
    ...readForm(merged, given).complaints,
    ...figuresUnderOldDay(published, merged, given.today),
  ];
}

type Publishing = Pick<LoadedRevision, "authorId" | "carrier" | "published" | "merged">;

/**
 * True where everything that changes is among what this carrier may change without review, and where
 * whoever sends it has written it and would send it to themselves.
 */
export function publishesAtOnce(
  { authorId, carrier, published, merged }: Publishing,
  actor: StaffActor,
): boolean {
  if (authorId === actor.userId && may(actor, "offerRevision.approve", {})) return true;
  return Boolean(
    carrier.publishesSmallEdits && published && changedFields(published, merged).every(isSmall),
  );
}

/**
 * Publishes a submitted revision. The caller finishes it with `publishPending`.
 * @throws AppError "conflict" where the offer is not what was compared any more
 */
export const approveRevision = command({
  action: "offerRevision.approve",
  input: approveInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  again: (seen) => {
    const { state, offerId } = seen.target;
    return changedOnce(seen) && state === "approved" && offerId ? { offerId } : undefined;
  },
  run: async ({ tx, actor, input, target }): Promise<{ offerId: string }> => {
    if (target.state !== "submitted") throw invalid("", "notNow");
    if (input.version !== target.version) throw changedMeanwhile();
    if (input.shown !== shownForm(target.published)) throw changedMeanwhile();
    return publishRevision(tx, actor, target, input.version);
  },
  subject: subjectOf,
});

/** Whoever approves has nothing to save again: they read again. */
const changedMeanwhile = () =>
  new AppError("conflict", [{ field: "", code: "changedBeforeApproval" }]);

/** Gives a submitted revision back to its author, who is told why. */
export const returnRevision = command({
  action: "offerRevision.return",
  input: returnInput,
  target: (tx, input, _actor: StaffActor) => loadRevision(tx, input),
  again: (seen) => (changedOnce(seen) ? { id: seen.target.id } : undefined),
  run: async ({ tx, actor, input, target }) => {
    if (target.state !== "submitted") throw invalid("", "notNow");
    await updateRevision(tx, input, {
      state: "returned",
      reason: input.reason,
      decidedAt: now(),
      decidedById: actor.userId,
    });
    return { id: target.id };
  },
  subject: subjectOf,
});

async function publishRevision(
  tx: Tx,
  actor: StaffActor,
  { id, carrier, offer, merged, published }: LoadedRevision,
  version: number,
): Promise<{ offerId: string }> {
  const done = offer ? "geändert" : "neu";
  // The row first: who is second must not publish.
  await updateRevision(tx, { id, version }, { state: "approved" });
  const { id: offerId } = await publishForm(tx, {
    carrier,
    offer,
    fields: merged,
    checked: true,
    done,
  });
  await tx.offerRevision.update({
    where: { id },
    data: {
      offerId,
      fields: { ...merged },
      ...(published ? { baseFields: { ...published } } : {}),
      decidedAt: now(),
      decidedById: actor.userId,
    },
  });
  return { offerId };
}
