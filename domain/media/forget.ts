import "server-only";
import type { System } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";

const keptMs = 30 * 86_400_000;

/**
 * Forgets files that no form names any more, a month after they came: a picture that was replaced,
 * or whose draft was thrown away. What was published stays, in the form of its revision.
 */
export async function forgetUnusedMedia(_actor: System): Promise<void> {
  await db.$executeRaw`
    DELETE FROM "Media" m
    WHERE m."createdAt" < ${new Date(now().getTime() - keptMs)}
      AND NOT EXISTS (
        SELECT 1 FROM "OfferRevision" r
        WHERE r."fields"::text LIKE '%' || left(m."name", 32) || '%'
           OR r."baseFields"::text LIKE '%' || left(m."name", 32) || '%')`;
}
