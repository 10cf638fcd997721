import type { PublishedOffer } from "@/domain/offer/published";
import { offersOnShow } from "@/domain/offer/published";
import { now, today } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { addDays, type PlainDate } from "@/lib/plain-date";
import { Random } from "./random";
import { MadeRows } from "./rows";

export type SceneOffer = PublishedOffer & { readonly id: string; readonly carrierId: string };

/** What everything made up hangs on, and where it is put. */
export type Scene = {
  readonly random: Random;
  readonly made: MadeRows;
  readonly today: PlainDate;
  readonly now: Date;
  /** Ids of caseworkers. */
  readonly caseworkers: readonly string[];
  readonly offers: readonly SceneOffer[];
  readonly offices: readonly string[];
};

const colleagues = ["Jutta Muster", "Karim Vorlage", "Elif Probe"];

/** The scene on a loaded demonstration: its offers and offices, and more colleagues. */
export async function setScene(seed: number): Promise<Scene> {
  const random = new Random(seed);
  const made = new MadeRows();
  for (const [position, displayName] of colleagues.entries()) {
    const email = `teilhabe${position + 2}@demo.invalid`;
    const row = { id: random.uuid(), email, displayName, createdAt: now() };
    made.user.push({ ...row, role: "teilhabemanager" });
  }
  const own = await db.user.findMany({ where: { role: "teilhabemanager" }, select: { id: true } });
  const offices = await db.office.findMany({ select: { id: true } });
  const rows = new Map((await db.offer.findMany()).map((row) => [row.slug, row]));
  const offers = offersOnShow().flatMap((offer) => {
    const row = rows.get(offer.slug);
    return row ? [{ ...offer, id: row.id, carrierId: row.carrierId }] : [];
  });
  return {
    ...{ random, made, offers, today: today(), now: now() },
    caseworkers: [...own, ...made.user].map(({ id }) => id),
    offices: offices.map(({ id }) => id),
  };
}

/** An hour at which somebody works, so many days ago. */
export function daysAgo({ random, now: at }: Scene, days: number): Date {
  return new Date(at.getTime() - days * 86_400_000 - random.int(0, 8 * 3_600_000));
}

/** A day between two distances from today; negative: before it. */
export function dayBetween({ random, today: day }: Scene, from: number, to: number): PlainDate {
  return addDays(day, random.int(from, to));
}
