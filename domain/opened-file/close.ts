import "server-only";
import { dropKeptDay } from "@/domain/follow-up-plan/keep-day";
import { standingNeeds } from "@/domain/need/standing";
import { columns } from "@/domain/person/case-file-columns";
import type { Occasion } from "@/domain/person/changes";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { type OpenedFile, openedAs } from "./kept";

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
