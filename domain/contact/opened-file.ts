import "server-only";
import { z } from "zod";
import { columns } from "@/domain/case-file/columns";
import { dropKeptDay } from "@/domain/follow-up-plan/keep-day";
import { standingNeeds } from "@/domain/need/standing";
import { now } from "@/lib/clock";
import { seal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";

/** As a contact keeps it. */
export const openedFile = z.object({
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
  const file = await loadWithWorkSince(tx, id, contact);
  if (file?.state !== "open") return null;
  const { person, _count: inFile } = file;
  const counts = [...Object.values(inFile), ...Object.values(person._count)];
  if (counts.some((count) => count > 0)) return "open";
  await tx.caseFile.update({
    where: { id },
    data: {
      state: "closed",
      closedAt: closedAt ?? now(),
      reasonSealed: closedAt ? reasonSealed : seal(columns.reason, id, mistaken),
    },
  });
  await dropKeptDay(tx, contact.personId, contact.loggedAt);
  return "closed";
}

/** A case file, with how much has come into it or happened with its person since a contact was noted. */
function loadWithWorkSince(tx: Tx, id: string, { id: contactId, loggedAt }: Contact) {
  const where = { createdAt: { gte: loggedAt } };
  const saysTheSame = {
    ...{ result: "wantsSupport", takenBackAt: null },
    ...{ loggedAt: { gte: loggedAt }, id: { not: contactId } },
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
          _count: { select: { appointments: { where }, contacts: { where: saysTheSame } } },
        },
      },
    },
  });
}
