import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { planPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { caseFileOfNow } from "@/domain/person/case-file-of-now";
import { profileOf } from "@/domain/person/profile";
import { db } from "@/lib/db/client";

const planOne = command({
  action: "followUp.plan",
  input: z.object({ personId: z.uuid() }),
  target: (tx, { personId }, _actor: System) =>
    tx.person.findUnique({
      where: { id: personId },
      include: { caseFiles: { ...caseFileOfNow, select: { id: true } } },
    }),
  run: ({ tx, target }) =>
    planPaperFollowUps(tx, target.id, profileOf(target).residence.validUntil),
  subject: ({ caseFiles: [caseFile] }) => ({
    type: "caseFile",
    ids: caseFile ? [caseFile.id] : [],
    caseFileId: caseFile?.id,
  }),
});

/**
 * Plans for papers whose end is known and nobody is to ask about: those that were written down by
 * another way than the profile. Who stands on the roster alone is asked by its outreach.
 * @returns how many there were
 */
export async function planMissingPapers(actor: System): Promise<number> {
  const persons = await db.person.findMany({
    where: {
      residenceSealed: { not: null },
      caseFiles: { some: {} },
      followUps: { none: { kind: "paperEnd" } },
    },
  });
  const ending = persons.filter((row) => profileOf(row).residence.validUntil);
  for (const { id } of ending) await planOne(actor, { personId: id });
  return ending.length;
}
