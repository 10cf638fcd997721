import "server-only";
import type { TimelineEntry, TimelineOf } from "@/domain/timeline-entry";
import { unseal } from "@/lib/crypto/sealed";
import type { Tx } from "@/lib/db/client";
import { columns } from "./columns";

const mediaWords: Readonly<Record<string, string>> = {
  whatsapp: "WhatsApp",
  sms: "SMS",
  mail: "E-Mail",
  letter: "Brief",
  cityMail: "E-Mail der Stadt",
};

/** What was written to a person, word for word. */
export async function messageEntries(tx: Tx, { personId }: TimelineOf): Promise<TimelineEntry[]> {
  const rows = await tx.message.findMany({ where: { personId } });
  return rows.map(({ id, sentAt, sentById, medium, textSealed }) => ({
    id: `message-${id}`,
    at: sentAt,
    kind: "message",
    by: sentById ? { userId: sentById } : null,
    text: `Nachricht geschickt: ${mediaWords[medium] ?? medium}`,
    note: unseal(columns.text, id, textSealed),
  }));
}
