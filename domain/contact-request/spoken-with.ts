import "server-only";
import type { Tx } from "@/lib/db/client";
import type { Own } from "./own";

/** Results of a contact after which the person has been spoken with. */
const talks = ["wantsSupport", "spoke", "refused", "moved"] as const;

/**
 * When somebody of us first spoke with whoever has this page after they had asked for it: as noted on
 * their request, as a contact, as an appointment to which they came or as a follow-up that was answered; who was handed their
 * key had been spoken with. Null: nobody has, whatever has been made of the request meanwhile.
 */
export async function spokenWith(tx: Tx, { key, request, person }: Own): Promise<Date | null> {
  if (request?.firstContactedAt) return request.firstContactedAt;
  if (key.personId) return key.createdAt;
  if (!request || !person) return null;
  const since = request.receivedAt;
  const personId = person.id;
  const [contact, appointment, followUp] = await Promise.all([
    tx.contact.findFirst({
      where: { personId, at: { gte: since }, result: { in: [...talks] }, takenBackAt: null },
      orderBy: { at: "asc" },
      select: { at: true },
    }),
    tx.appointment.findFirst({
      where: { personId, state: "kept", settledAt: { gte: since } },
      orderBy: { settledAt: "asc" },
      select: { settledAt: true },
    }),
    tx.followUp.findFirst({
      where: { personId, state: "done", settledById: { not: null }, settledAt: { gte: since } },
      orderBy: { settledAt: "asc" },
      select: { settledAt: true },
    }),
  ]);
  const moments = [contact?.at, appointment?.settledAt, followUp?.settledAt].flatMap(
    (at) => at ?? [],
  );
  return moments.toSorted((a, b) => a.getTime() - b.getTime())[0] ?? null;
}
