import "server-only";
import { type ReachState, reachStates } from "@/domain/contact/reach";
import type { Medium } from "@/domain/contact/vocabulary";
import { city } from "@/lib/city/city";
import { today } from "@/lib/clock";
import type { Tx } from "@/lib/db/client";
import { plainDate, yearsBetween } from "@/lib/plain-date";
import { nextAttempt } from "./next-attempt";
import { type SealedFacts, sealedFacts } from "./sealed-facts";

type Row = {
  readonly id: string;
  readonly personId: string;
  readonly reach: ReachState;
  readonly attempts: number;
  readonly moreAttempts: number;
  readonly lastTryOn: string | null;
  readonly lastMedium: Medium | null;
  readonly wrongNumber: boolean;
  readonly missingSince: string | null;
  readonly language: string | null;
  readonly publicCode: string;
  readonly mark: string;
};

export type RosterSummary = ReturnType<typeof summaryOf>;

/**
 * The entries in these states with what lists show of them, in no order. Of two that were merged one
 * stays behind with who is gone, and counts no more.
 */
export async function loadListing(
  tx: Tx,
  states: readonly ReachState[] = reachStates,
): Promise<RosterSummary[]> {
  const rows = await tx.$queryRaw<Row[]>`
    SELECT e."id", e."personId", e."reach", e."attempts", e."moreAttempts", e."lastTryOn",
      e."lastMedium", e."wrongNumber", e."missingSince", e."language", p."publicCode",
      md5(concat_ws('|', p."version", p."nameSealed", p."birthDateSealed", p."contactSealed",
        p."residenceSealed", p."detailsSealed")) AS mark
    FROM "RosterEntry" e JOIN "Person" p ON p."id" = e."personId"
    WHERE e."reach"::text = ANY (${[...states]}) AND p."mergedIntoId" IS NULL`;
  const marks = new Map(rows.map(({ personId, mark }) => [personId, mark]));
  const facts = await sealedFacts(tx, marks);
  return rows.flatMap((row) => {
    const known = facts.get(row.personId);
    return known ? [summaryOf(row, known)] : [];
  });
}

function summaryOf(row: Row, facts: SealedFacts) {
  const { id, reach, publicCode, attempts, moreAttempts, lastMedium } = row;
  const { name, birthDate, district, paper, paperValidUntil, visitable } = facts;
  const lastTryOn = row.lastTryOn ? plainDate.parse(row.lastTryOn) : null;
  const missing = row.missingSince !== null;
  const callable = facts.callable && !row.wrongNumber;
  const tried = { reach, attempts, moreAttempts, lastTryOn, lastMedium, missing };
  return {
    ...{ id, reach, publicCode, attempts, lastTryOn, name, district, paper },
    language: facts.spoken(row.language),
    age: birthDate && yearsBetween(birthDate, today()),
    missingSince: row.missingSince,
    next: nextAttempt({ ...tried, callable, visitable, paperValidUntil }, today(), city().outreach),
  };
}
