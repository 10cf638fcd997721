import "server-only";
import { takeBack } from "@/domain/mail/outbox";
import type { Tx } from "@/lib/db/client";

/** How far a mail to the person has come that tells them of something planned. */
export type MailAbout = { readonly is: "waits" | "left" | "dropped"; readonly at: Date };

type About = {
  /** Of all that stood in each other's place. */
  readonly ids: readonly string[];
  /** As it stands now. */
  readonly stand: string;
};

/**
 * The last message about a conference or an appointment, where that is a mail by the city's server: it waits
 * in the outbox, has left it, or never did. Null where it says something else than holds now.
 */
export async function mailAbout(tx: Tx, { ids, stand }: About): Promise<MailAbout | null> {
  const last = await tx.message.findFirst({
    where: { aboutId: { in: [...ids] } },
    orderBy: { sentAt: "desc" },
    select: { sentAt: true, stand: true, mail: { select: { state: true, settledAt: true } } },
  });
  const mail = last?.mail;
  if (!mail) return null;
  if (mail.state === "dropped") return { is: "dropped", at: last.sentAt };
  if (last.stand !== stand) return null;
  return mail.state === "sent"
    ? { is: "left", at: mail.settledAt ?? last.sentAt }
    : { is: "waits", at: last.sentAt };
}

/** Whether a mail by the city's server has told the person of it, whatever it said. */
export async function hasLeftAbout(tx: Tx, aboutId: string): Promise<boolean> {
  return (await tx.message.count({ where: { aboutId, mail: { state: "sent" } } })) > 0;
}

/**
 * What waits in the outbox to tell the person of it does not hold any more, inside the caller's transaction:
 * nobody sends it.
 */
export async function takeBackAbout(tx: Tx, aboutId: string): Promise<void> {
  const messages = await tx.message.findMany({
    where: { aboutId, mail: { state: { in: ["waiting", "failed"] } } },
    select: { mailId: true },
  });
  await takeBack(
    tx,
    messages.flatMap(({ mailId }) => mailId ?? []),
  );
}
