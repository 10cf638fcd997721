import "server-only";
import { z } from "zod";
import type { System } from "@/domain/access/actor";
import { command } from "@/domain/command";
import { putIntoOutbox } from "@/domain/mail/outbox";
import { type PublishedOffer, publishedOffer } from "@/domain/offer/published";
import { publishPending } from "@/domain/publication/commands";
import { city } from "@/lib/city/city";
import { now } from "@/lib/clock";
import { hashToken, newToken } from "@/lib/crypto/tokens";
import { db, type Tx } from "@/lib/db/client";
import { AppError } from "@/lib/errors";
import { loadCases } from "./load";
import { reminderMail } from "./mail";
import { closeChecks, publishAnswer } from "./publish";
import { isPauseDue, isReminderDue, linkDays } from "./rules";

const dayMs = 86_400_000;

/**
 * Asks a carrier about all of its offers whose check is due, in one mail with a link for each.
 * @returns how many offers that are
 */
const remindCarrier = command({
  action: "offer.remind",
  input: z.object({ carrierId: z.uuid() }),
  target: (tx, { carrierId }, _actor: System) =>
    tx.carrier.findUnique({ where: { id: carrierId } }),
  run: async ({ tx, target }) => {
    // Two processes at once wait for each other here.
    await tx.$executeRaw`SELECT id FROM "Carrier" WHERE id = ${target.id}::uuid FOR UPDATE`;
    const days = city().freshness;
    const due = (await loadCases(tx, { carrierId: target.id })).filter((found) =>
      isReminderDue(found, days),
    );
    const [first] = due;
    const recipient = first && (await recipientFor(tx, target.id, first.offer));
    if (!recipient) return 0;
    const expiresAt = new Date(now().getTime() + linkDays(days) * dayMs);
    const asked = due.map((found) => ({ ...found, token: newToken() }));
    const mailId = await putIntoOutbox(tx, reminderMail(recipient, asked, days, expiresAt));
    await tx.offerCheck.createMany({
      data: asked.map(({ row, lastChecked, token }) => ({
        id: hashToken(token),
        offerId: row.id,
        about: lastChecked,
        mailId,
        createdAt: now(),
        expiresAt,
      })),
    });
    return due.length;
  },
  subject: ({ id }, offers = 0) => ({ type: "carrier", ids: [id], detail: { offers } }),
});

/**
 * The address a carrier is asked at: the one of its own page, else that of the offer, else its
 * editors' first. One alone: two who answer would take the link from each other.
 */
async function recipientFor(
  tx: Tx,
  carrierId: string,
  { carrier, facts }: PublishedOffer,
): Promise<string | undefined> {
  const known = carrier.facts.mail ?? facts.contact.mail;
  if (known) return known;
  const editor = await tx.user.findFirst({
    where: { carrierId, disabledAt: null, passwordHash: { not: null } },
    orderBy: { createdAt: "asc" },
    select: { email: true },
  });
  return editor?.email;
}

/** Takes an offer out of the lists that nobody has confirmed after being asked twice. */
const pauseOffer = command({
  action: "offer.pauseUnconfirmed",
  input: z.object({ id: z.uuid(), carrierId: z.uuid() }),
  target: async (tx, { id, carrierId }, _actor: System) =>
    (await loadCases(tx, { carrierId })).find(({ row }) => row.id === id) ?? null,
  run: async ({ tx, target }) => {
    if (!isPauseDue(target, city().freshness)) return;
    await publishAnswer(tx, target.row, "paused", { via: "portal" });
    await closeChecks(tx, target.row.id, "paused");
  },
  subject: ({ row }) => ({ type: "offer", ids: [row.id] }),
});

/** Asks carriers whose offers are due, and pauses what nobody has confirmed. Can be done again and again. */
export async function keepOffersFresh(actor: System): Promise<void> {
  const days = city().freshness;
  await forgetSettled();
  const cases = await loadCases(db);
  const due = cases.filter((found) => isReminderDue(found, days));
  for (const [carrierId, { offer }] of new Map(due.map((found) => [found.row.carrierId, found]))) {
    // Of whom nobody knows an address: the back office says that nobody was asked.
    if (await recipientFor(db, carrierId, offer)) await remindCarrier(actor, { carrierId });
  }
  const unanswered = cases.filter((found) => isPauseDue(found, days));
  for (const { row } of unanswered) {
    await pauseOffer(actor, { id: row.id, carrierId: row.carrierId }).catch((error: unknown) => {
      // Something about it is being published: the next time.
      if (!(error instanceof AppError)) throw error;
    });
  }
  if (unanswered.length > 0) await publishPending();
}

/** Questions about a check after which there was another one: their links lead nowhere any more. */
async function forgetSettled(): Promise<void> {
  const checks = await db.offerCheck.findMany({
    select: { id: true, about: true, offer: { select: { slug: true } } },
  });
  const settled = checks.filter(
    ({ about, offer }) => about !== publishedOffer(offer.slug)?.facts.lastChecked,
  );
  await db.offerCheck.deleteMany({ where: { id: { in: settled.map(({ id }) => id) } } });
}
