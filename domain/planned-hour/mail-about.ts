import "server-only";
import type { Tx } from "@/lib/db/client";

/** How far a mail to the person has come that tells them of something planned. */
export type MailAbout = { readonly is: "waits" | "left"; readonly at: Date };

/**
 * The last mail by the city's server that was written to tell the person of a conference or an appointment,
 * and has told them nothing yet by itself: it waits in the outbox, or somebody has sent it from there.
 * @param since what was written before tells of something that has changed since; null: nothing has
 */
export async function mailAbout(
  tx: Tx,
  aboutId: string,
  since: Date | null,
): Promise<MailAbout | null> {
  const last = await tx.message.findFirst({
    where: { aboutId, mailId: { not: null }, ...(since && { sentAt: { gte: since } }) },
    orderBy: { sentAt: "desc" },
    select: { sentAt: true, mail: { select: { state: true, settledAt: true } } },
  });
  const mail = last?.mail;
  if (!mail || mail.state === "dropped") return null;
  return mail.state === "sent"
    ? { is: "left", at: mail.settledAt ?? last.sentAt }
    : { is: "waits", at: last.sentAt };
}
