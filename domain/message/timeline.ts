import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";
import { type LeftAs, leftAs } from "./left";

const mediaWords: Readonly<Record<string, string>> = {
  whatsapp: "WhatsApp",
  sms: "SMS",
  mail: "E-Mail",
  letter: "Brief",
  cityMail: "E-Mail der Stadt",
};

const leftWords: Record<LeftAs, string> = {
  sent: "Nachricht geschickt",
  waits: "Nachricht geschrieben, liegt im Postausgang",
  dropped: "Nachricht geschrieben, nicht gesendet",
};

/** What was written to a person, word for word. */
export async function messageEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.message.findMany({ where: { personId }, include: { mail: true } });
  return rows.map(({ id, sentAt, sentById, medium, textSealed, mail }) => ({
    id: `message-${id}`,
    at: sentAt,
    kind: "message",
    by: sentById ? { userId: sentById } : null,
    text: `${leftWords[leftAs(mail)]}: ${mediaWords[medium] ?? medium}`,
    note: unseal(columns.text, id, textSealed),
  }));
}
