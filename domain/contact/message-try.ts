import "server-only";
import type { StaffActor } from "@/domain/access/actor";
import { anyRuns } from "@/domain/person/accompanied";
import type { SpokenLanguage } from "@/domain/person/spoken-languages";
import { now, today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { loadPerson } from "./load";
import { outreachAfter } from "./reach";

type Sent = {
  /** Of the message: noted twice it is one try. */
  readonly key: string;
  readonly personId: string;
  readonly medium: "message" | "letter";
  readonly language: SpokenLanguage;
};

/** Minutes that writing to somebody takes. */
const minutes = 5;

/**
 * Whoever stands on the roster and is not accompanied has been tried once more when somebody has
 * written to them: that counts against the limit, and the next try waits. Inside the transaction
 * that notes the message.
 */
export async function noteMessageTry(tx: Tx, { userId }: StaffActor, sent: Sent): Promise<void> {
  const { key, personId, medium, language } = sent;
  const person = await loadPerson(tx, personId);
  const entry = person?.entry;
  if (!entry || anyRuns(await tx.caseFile.findMany({ where: { personId } }))) return;
  const after = outreachAfter(entry.outreach, "leftMessage");
  await tx.contact.create({
    data: {
      ...{ id: key, personId, userId, medium, language, minutes },
      ...{ at: now(), loggedAt: now(), interpreter: "none", result: "leftMessage" },
      ...{ outreachBefore: entry.outreach, outreachAfter: after },
    },
  });
  // Whether the number is right nobody knows by having written to it.
  await tx.rosterEntry.update({
    where: { id: entry.id },
    data: {
      ...{ version: { increment: 1 }, attempts: { increment: 1 } },
      ...{ lastTryOn: today(), lastMedium: medium },
      ...(after === entry.outreach ? {} : { outreach: after, outreachSince: now() }),
    },
  });
}
