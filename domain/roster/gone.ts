import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { may } from "@/domain/access/may";
import { doneActions } from "@/domain/audit/done";
import { db } from "@/lib/db/client";

/**
 * With which list somebody, or their entry, went when it was taken back, by whom and when; undefined for
 * whoever is there, or never was, and for who may not read the roster.
 * @param id of a person or of an entry
 */
export async function goneWithList(actor: StaffActor, { id }: { readonly id: string }) {
  if (!may(actor, "roster.read", {})) return undefined;
  const there = { OR: [{ id }, { personId: id }] };
  const [done, entry, person] = await Promise.all([
    doneActions(db, ["rosterImport.takeBack"], { ids: [id] }),
    db.rosterEntry.findFirst({ where: there, select: { id: true } }),
    db.person.findUnique({ where: { id }, select: { id: true } }),
  ]);
  const last = done.at(-1);
  const [listId] = last?.subjectIds ?? [];
  if (!last || !listId || listId === id || entry || person) return undefined;
  const list = await db.rosterImport.findUnique({
    where: { id: listId },
    select: { source: true, asOf: true, takenBackBy: { select: { displayName: true } } },
  });
  if (!list) return undefined;
  const { source, asOf, takenBackBy } = list;
  return { at: last.at, by: takenBackBy?.displayName ?? null, source, asOf };
}
