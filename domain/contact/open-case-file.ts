import "server-only";
import { randomUUID } from "node:crypto";
import type { StaffActor } from "@/domain/access/actor";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { residenceOf } from "@/domain/person/profile";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";

/**
 * Opens a case file for somebody who wants to be accompanied, in the hands of whoever spoke with
 * them; one that was closed is opened again and stays with whoever had it.
 */
export async function openCaseFileFor(
  tx: Tx,
  actor: StaffActor,
  { personId, caseFileId }: { readonly personId: string; readonly caseFileId: string | null },
): Promise<string> {
  if (caseFileId) {
    await tx.caseFile.update({
      where: { id: caseFileId },
      data: { state: "open", closedAt: null },
    });
    return caseFileId;
  }
  const id = randomUUID();
  const opened = { state: "open", openedAt: now() } as const;
  await tx.caseFile.create({ data: { id, personId, ownerId: actor.userId, ...opened } });
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  await planPaperFollowUps(tx, personId, residenceOf(person).validUntil);
  return id;
}
