import "server-only";
import { z } from "zod";
import { columns } from "@/domain/case-file/columns";
import { type CaseFileState, caseFileStates } from "@/domain/case-file/rules";
import { dropKeptDay } from "@/domain/follow-up-plan/keep-day";
import { standingNeeds } from "@/domain/need/standing";
import type { Occasion } from "@/domain/person/changes";
import { type OpenedCaseFile, reopenedAs } from "@/domain/person/open-case-file";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

/** As what has opened it keeps it. */
export const openedFile = z.object({
  id: z.uuid(),
  /** Set where it had been closed and was opened again. */
  closedAt: z.iso.datetime().nullable(),
  /** The state it had before it was closed; null where that is not known. */
  closedFrom: z.enum(caseFileStates).nullable().default(null),
  reasonSealed: z.string().nullable(),
});
/** A case file that a contact or a request has opened, as it was before. */
export type OpenedFile = z.output<typeof openedFile>;

/** What is to be kept of a case file that was opened; undefined: it was running already. */
export function openedBy({ id, before }: OpenedCaseFile): OpenedFile | undefined {
  if (before === "running") return undefined;
  if (before === "none") return { id, closedAt: null, closedFrom: null, reasonSealed: null };
  return { id, ...before, closedAt: before.closedAt.toISOString() };
}

/** In which state it was opened. */
export function openedAs({ closedFrom }: Pick<OpenedFile, "closedFrom">): CaseFileState {
  return reopenedAs(closedFrom);
}

type Slip = {
  readonly opened: OpenedFile;
  readonly personId: string;
  /** Since when it runs. */
  readonly since: Date;
  /** The contact that never was, if it was one. */
  readonly contactId?: string;
  /** Why it is closed where it had never been there before. */
  readonly reason: string;
};

/** What became of it once what had opened it was taken back; null: it does not run anyway. */
export type AfterSlip = "closed" | "running" | null;

/**
 * Closes a case file again that was opened by a slip. Where somebody has worked in it meanwhile or moved it
 * on, or a talk says the same, it goes on running: that is theirs to decide.
 */
export async function closeOpened(tx: Tx, slip: Slip): Promise<AfterSlip> {
  const { opened, personId, since } = slip;
  const { id, closedAt, closedFrom, reasonSealed } = opened;
  const file = await loadWithWorkSince(tx, slip);
  if (!file || file.state === "closed") return null;
  const { person, _count: inFile } = file;
  const counts = [...Object.values(inFile), ...Object.values(person._count)];
  if (file.state !== openedAs(opened) || counts.some((count) => count > 0)) return "running";
  await tx.caseFile.update({
    where: { id },
    data: {
      state: "closed",
      closedAt: closedAt ?? now(),
      closedFrom,
      reasonSealed: closedAt ? reasonSealed : seal(columns.reason, id, slip.reason),
    },
  });
  await dropKeptDay(tx, personId, since);
  return "closed";
}

/** A case file, with how much has come into it or happened with its person since it was opened. */
function loadWithWorkSince(tx: Tx, { opened: { id }, since, contactId }: Slip) {
  const from = { gte: since };
  const where = { createdAt: from };
  const saysTheSame = {
    ...{ result: "wantsSupport", takenBackAt: null, loggedAt: from },
    ...(contactId && { id: { not: contactId } }),
  };
  return tx.caseFile.findUnique({
    where: { id },
    select: {
      state: true,
      _count: {
        select: {
          needs: { where: { ...where, ...standingNeeds.where } },
          notes: { where },
          referrals: { where },
          plans: { where },
          conferences: { where },
        },
      },
      person: {
        select: {
          _count: {
            select: {
              appointments: { where },
              contacts: { where: saysTheSame },
              files: { where: { addedAt: from, removedAt: null } },
              followUps: { where: { ...where, kind: "manual" } },
              messages: { where: { sentAt: from } },
              accesses: { where: { ...where, requestId: null } },
              changes: { where: { at: from, occasion: "profile" satisfies Occasion } },
            },
          },
        },
      },
    },
  });
}
