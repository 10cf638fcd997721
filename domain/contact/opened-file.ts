import "server-only";
import { z } from "zod";
import { columns } from "@/domain/case-file/columns";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

const openedFile = z.object({
  id: z.uuid(),
  /** Set where it had been closed and was opened again. */
  closedAt: z.iso.datetime().nullable(),
  reasonSealed: z.string().nullable(),
});
/** The case file that a contact has opened, as it was before. */
export type OpenedFile = z.output<typeof openedFile>;

const mistaken = "Ein Kontakt war falsch notiert, dabei war diese Fallakte entstanden";

type Contact = {
  readonly id: string;
  readonly personId: string;
  readonly loggedAt: Date;
  readonly openedFile: unknown;
};

/**
 * Closes the case file again that a contact has opened, now that it never was. Where somebody has
 * worked in it meanwhile, or another talk says the same, it stays open: that is theirs to decide.
 * @returns what became of it; null where the contact opened none, or somebody has moved it since
 */
export async function closeAgain(tx: Tx, contact: Contact): Promise<"closed" | "open" | null> {
  const opened = openedFile.nullable().parse(contact.openedFile);
  if (!opened) return null;
  const { id, closedAt, reasonSealed } = opened;
  const file = await tx.caseFile.findUnique({ where: { id, state: "open" }, select: { id: true } });
  if (!file) return null;
  if (await isWorkedIn(tx, id, contact)) return "open";
  await tx.caseFile.update({
    where: { id },
    data: {
      state: "closed",
      closedAt: closedAt ?? now(),
      reasonSealed: closedAt ? reasonSealed : seal(columns.reason, id, mistaken),
    },
  });
  return "closed";
}

async function isWorkedIn(tx: Tx, caseFileId: string, contact: Contact): Promise<boolean> {
  const since = { createdAt: { gte: contact.loggedAt } };
  const { personId } = contact;
  const counts = await Promise.all([
    tx.need.count({ where: { caseFileId, ...since } }),
    tx.caseNote.count({ where: { caseFileId, ...since } }),
    tx.referral.count({ where: { caseFileId, ...since } }),
    tx.supportPlan.count({ where: { caseFileId, ...since } }),
    tx.appointment.count({ where: { personId, ...since } }),
    tx.contact.count({
      where: {
        ...{ personId, result: "wantsSupport", takenBackAt: null },
        ...{ loggedAt: { gte: contact.loggedAt }, id: { not: contact.id } },
      },
    }),
  ]);
  return counts.some((count) => count > 0);
}
