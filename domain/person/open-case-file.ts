import "server-only";
import { randomUUID } from "node:crypto";
import { keepADay } from "@/domain/follow-up-plan/keep-day";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import type { CaseFileState } from "@/lib/db/generated/client";
import { caseFileOfNow } from "./case-file-of-now";
import { residenceOf } from "./profile";

/** Whose case file it is to be. */
export type Opening = { readonly personId: string; readonly ownerId: string };

export type OpenedCaseFile = {
  readonly id: string;
  /** What it was before: nothing yet, closed, or running already. */
  readonly before:
    | "none"
    | "running"
    | {
        readonly closedAt: Date;
        readonly closedFrom: CaseFileState | null;
        readonly reasonSealed: string | null;
      };
};

/**
 * Sees to it that a person has a case file that runs. One that was closed is opened again
 * ({@link reopenedAs}) and stays with whoever had it; a new one goes to `ownerId`. Where no day is planned
 * for the person, one is.
 */
export async function openCaseFileFor(tx: Tx, opening: Opening): Promise<OpenedCaseFile> {
  const { personId } = opening;
  await lockPerson(tx, personId);
  const [file] = await tx.caseFile.findMany({ where: { personId }, ...caseFileOfNow });
  if (!file) return openFirst(tx, opening);
  const { id, closedAt, closedFrom, reasonSealed } = file;
  if (!closedAt) return { id, before: "running" };
  const state = reopenedAs(closedFrom);
  const opened = { state, closedAt: null, closedFrom: null, reasonSealed: null } as const;
  await tx.caseFile.update({ where: { id }, data: opened });
  await keepADay(tx, personId, city().followUps.opened);
  return { id, before: { closedAt, closedFrom, reasonSealed } };
}

/**
 * How a talk or a request opens a case file again: who was in support when it was closed still is; who was
 * in aftercare asks for something new.
 */
export function reopenedAs(closedFrom: CaseFileState | null): CaseFileState {
  return closedFrom === "inSupport" ? "inSupport" : "open";
}

/** Whoever opens or joins case files of a person does so one after the other. */
export async function lockPerson(tx: Tx, personId: string): Promise<void> {
  await tx.$executeRaw`SELECT id FROM "Person" WHERE id = ${personId}::uuid FOR NO KEY UPDATE`;
}

async function openFirst(tx: Tx, opening: Opening): Promise<OpenedCaseFile> {
  const { personId, ownerId } = opening;
  const id = randomUUID();
  const opened = { state: "open", openedAt: now() } as const;
  await tx.caseFile.create({ data: { id, personId, ownerId, ...opened } });
  const person = await tx.person.findUniqueOrThrow({ where: { id: personId } });
  await planPaperFollowUps(tx, personId, residenceOf(person).validUntil);
  await keepADay(tx, personId, city().followUps.opened);
  return { id, before: "none" };
}
