import "server-only";
import { randomUUID } from "node:crypto";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { caseFileOfNow } from "./case-file-of-now";
import { residenceOf } from "./profile";

type OpenedCaseFile = {
  readonly id: string;
  /** What it was before: nothing yet, closed, or running already. */
  readonly before:
    | "none"
    | "running"
    | { readonly closedAt: Date; readonly reasonSealed: string | null };
};

/**
 * Sees to it that a person has a case file that runs. One that was closed is opened again and stays
 * with whoever had it; a new one goes to `ownerId`.
 */
export async function openCaseFileFor(
  tx: Tx,
  { personId, ownerId }: { readonly personId: string; readonly ownerId: string },
): Promise<OpenedCaseFile> {
  await lockPerson(tx, personId);
  const [file] = await tx.caseFile.findMany({ where: { personId }, ...caseFileOfNow });
  if (!file) return openFirst(tx, personId, ownerId);
  const { id, closedAt, reasonSealed } = file;
  if (!closedAt) return { id, before: "running" };
  const opened = { state: "open", closedAt: null, reasonSealed: null } as const;
  await tx.caseFile.update({ where: { id }, data: opened });
  return { id, before: { closedAt, reasonSealed } };
}

/** Whoever opens or joins case files of a person does so one after the other. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

async function openFirst(tx: Tx, personId: string, ownerId: string): Promise<OpenedCaseFile> {
  const id = randomUUID();
  const opened = { state: "open", openedAt: now() } as const;
  await tx.caseFile.create({ data: { id, personId, ownerId, ...opened } });
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  await planPaperFollowUps(tx, personId, residenceOf(person).validUntil);
  return { id, before: "none" };
}
