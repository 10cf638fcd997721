import "server-only";
import { now } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import type { missingDecisions } from "./chosen-missing";

type Seen = { readonly id: string; readonly version: number };

/**
 * Writes the same decision about many who are sought out, in one statement: what `writeDecision` writes
 * about one of them.
 * @throws AppError "conflict" where somebody has changed one of them since
 */
export async function writeDecisions(
  tx: Tx,
  entries: readonly Seen[],
  decision: (typeof missingDecisions)[number],
): Promise<void> {
  const more = decision === "moreAttempts";
  const outreach = more ? null : decision;
  const count = await tx.$executeRaw`
    UPDATE "RosterEntry" AS e SET
      "version" = e."version" + 1,
      "moreAttempts" = CASE WHEN ${more} THEN e."attempts" + 1 ELSE e."moreAttempts" END,
      "missingSince" = CASE WHEN ${more} THEN NULL ELSE e."missingSince" END,
      "outreach" = COALESCE(${outreach}::"OutreachState", e."outreach"),
      "outreachSince" = CASE WHEN ${more} THEN e."outreachSince" ELSE ${now()} END
    FROM unnest(
      ${entries.map(({ id }) => id)}::uuid[], ${entries.map(({ version }) => version)}::int[]
    ) AS seen (id, version)
    WHERE e."id" = seen.id AND e."version" = seen.version`;
  if (count < entries.length) throw conflict();
}

/** Gives those of a decision of whom nothing has followed what they were before it, in one statement. */
export async function writeUndone(
  tx: Tx,
  decisionId: string,
  entryIds: readonly string[],
): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RosterEntry" AS e SET
      "version" = e."version" + 1, "outreach" = was."outreach",
      "outreachSince" = was."outreachSince", "missingSince" = was."missingSince",
      "moreAttempts" = was."moreAttempts"
    FROM "RosterDecided" AS was
    WHERE was."decisionId" = ${decisionId}::uuid AND was."entryId" = ANY (${[...entryIds]}::uuid[])
      AND e."id" = was."entryId" AND e."version" = was."version"`;
  // What a list has left behind before the decision stands there again, so that it can be taken back.
  await tx.$executeRaw`
    UPDATE "RosterImported" AS kept SET "entryVersion" = was."version" + 1
    FROM "RosterDecided" AS was
    WHERE was."decisionId" = ${decisionId}::uuid AND was."entryId" = ANY (${[...entryIds]}::uuid[])
      AND kept."entryId" = was."entryId" AND kept."entryVersion" = was."version" - 1`;
}
