import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { query } from "@/domain/query";
import { berlinDate, today } from "@/lib/clock";
import { unsealOptional } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { noteDraftOf } from "./note-draft";
import type { ReachState } from "./reach";
import { interpreterIn, placeIn, resultIn } from "./vocabulary";

type Row = NonNullable<Awaited<ReturnType<typeof contactsOf>>>[number];

/** A person's contacts, the latest first. */
export function contactsOf(tx: Tx, personId: string) {
  return tx.contact.findMany({
    where: { personId },
    orderBy: [{ at: "desc" }, { loggedAt: "desc" }],
    include: { user: { select: { displayName: true } } },
  });
}

/** What the roster has said since a contact, where it said something else before; null: nothing else. */
function reachBy({ outreachBefore, outreachAfter, result }: Row): ReachState | null {
  if (outreachAfter === null) return null;
  if (result === "wantsSupport") return "engaged";
  return outreachAfter === outreachBefore ? null : outreachAfter;
}

/** A contact as pages and the timeline show it. */
export function shownContact(row: Row, actor: StaffActor) {
  const { id, at, loggedAt, medium, language, minutes, takenBackAt } = row;
  return {
    ...{ id, at, medium, language, minutes, takenBackAt },
    reach: reachBy(row),
    place: placeIn(row.place),
    interpreter: interpreterIn(row.interpreter),
    result: resultIn(row.result),
    by: row.user?.displayName ?? null,
    note: unsealOptional(columns.note, id, row.noteSealed),
    mayTakeBack:
      takenBackAt === null && row.userId === actor.userId && berlinDate(loggedAt) === today(),
  };
}

/**
 * The contacts with the person of a case file, the latest first, and what its reader has begun to write as
 * the note of another one.
 */
export const listContacts = query({
  action: "contact.list",
  target: async (tx, { caseFileId }: { caseFileId: string }, { userId }: StaffActor) => {
    const found = await tx.caseFile.findUnique({
      where: { id: caseFileId },
      select: { personId: true },
    });
    if (!found) return null;
    const { personId } = found;
    const draft = await noteDraftOf(tx, { personId, authorId: userId });
    return { caseFileId, draft, rows: await contactsOf(tx, personId) };
  },
  present: ({ rows, draft }, actor) => ({
    draft,
    contacts: rows.map((row) => shownContact(row, actor)),
  }),
  subject: ({ caseFileId, rows }) => ({
    type: "contact",
    ids: rows.map(({ id }) => id),
    caseFileId,
  }),
});
