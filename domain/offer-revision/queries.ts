import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { query } from "@/domain/query";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { complaintsAbout, publishesAtOnce } from "./decide";
import { type FormFields, lineIn } from "./form";
import { type LoadedRevision, loadRevision, loadRevisions } from "./load";
import { changedFields, isUntouched } from "./merge";
import { translationsStay } from "./origins";
import { shownForm } from "./published-form";
import { isWritable } from "./rules";

/**
 * Submitted revisions wait longest first; what is still being written comes latest first. A draft in
 * which nothing was changed yet is none.
 */
export const listRevisions = query({
  action: "offerRevision.list",
  target: async (tx, _input: Record<string, never>, actor: StaffActor) => {
    const own = actor.role === "carrierEditor" ? { carrierId: actor.carrierId } : {};
    const [submitted, writable] = await Promise.all([
      loadRevisions(tx, {
        where: { ...own, state: "submitted" },
        orderBy: { submittedAt: "asc" },
      }),
      loadRevisions(tx, {
        where: { ...own, state: { in: ["draft", "returned"] } },
        orderBy: { changedAt: "desc" },
      }),
    ]);
    return [...submitted, ...writable.filter((row) => !isUntouched(row))];
  },
  present: (rows) => rows.map(summaryOf),
  subject: (rows) => ({ type: "offerRevision", ids: rows.map(({ id }) => id) }),
});

function summaryOf(row: LoadedRevision) {
  return {
    id: row.id,
    offerId: row.offerId,
    title: lineIn(row.merged, "title-de"),
    carrierName: row.carrierName,
    state: row.state,
    author: row.author?.displayName ?? null,
    changedAt: row.changedAt,
    waitedMs: row.submittedAt ? now().getTime() - row.submittedAt.getTime() : 0,
  };
}

/** One revision with all that its pages show: what it says, what it changes, and what is wrong. */
export const readRevision = query({
  action: "offerRevision.read",
  target: (tx, input: { id: string }, _actor: StaffActor) => loadRevision(tx, input),
  present: (row, actor) => {
    const before: FormFields = row.published ?? {};
    return {
      ...summaryOf(row),
      version: row.version,
      /** What stands in the form. */
      fields: row.merged,
      before,
      changed: changedFields(before, row.merged),
      complaints: complaintsAbout(row),
      shown: shownForm(row.published),
      reason: row.reason,
      decidedBy: row.decidedBy?.displayName ?? null,
      writable: isWritable(row.state),
      decides: row.state === "submitted" && may(actor, "offerRevision.approve", {}),
      /** Whoever looks has written it and would approve it. */
      approvesOwn: row.authorId === actor.userId && may(actor, "offerRevision.approve", {}),
      /** Sending it publishes it. */
      atOnce: publishesAtOnce(row, actor),
      isNew: row.published === undefined,
      /** The German text changes in nothing that its translations would have to follow. */
      translationsStay: translationsStay(before, row.merged),
    };
  },
  subject: ({ id }) => ({ type: "offerRevision", ids: [id] }),
});

/** How many revisions wait to be read; 0 for those who decide nothing. */
export async function countSubmitted(actor: StaffActor): Promise<number> {
  if (!may(actor, "offerRevision.approve", {})) return 0;
  return db.offerRevision.count({ where: { state: "submitted" } });
}
