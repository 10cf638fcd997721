-- Whoever has a case file that runs is accompanied: that is read from the case files, and an entry
-- keeps what outreach knows alone. Whoever was accompanied has been spoken with.
CREATE TYPE "OutreachState" AS ENUM ('unknown', 'attempted', 'reached', 'declined', 'moved', 'agedOut');

ALTER TABLE "RosterEntry" RENAME COLUMN "reach" TO "outreach";
ALTER TABLE "RosterEntry" RENAME COLUMN "reachSince" TO "outreachSince";
ALTER INDEX "RosterEntry_reach_idx" RENAME TO "RosterEntry_outreach_idx";
ALTER TABLE "RosterEntry" ALTER COLUMN "outreach" TYPE "OutreachState"
  USING (CASE "outreach" WHEN 'engaged' THEN 'reached' ELSE "outreach"::text END)::"OutreachState";

ALTER TABLE "Contact" RENAME COLUMN "reachBefore" TO "outreachBefore";
ALTER TABLE "Contact" RENAME COLUMN "reachAfter" TO "outreachAfter";
ALTER TABLE "Contact"
  ALTER COLUMN "outreachBefore" TYPE "OutreachState"
    USING (CASE "outreachBefore" WHEN 'engaged' THEN 'reached' ELSE "outreachBefore"::text END)::"OutreachState",
  ALTER COLUMN "outreachAfter" TYPE "OutreachState"
    USING (CASE "outreachAfter" WHEN 'engaged' THEN 'reached' ELSE "outreachAfter"::text END)::"OutreachState";

-- What merges need to be taken apart again names the columns.
UPDATE "PersonMerge" SET "rosterEntry" = jsonb_set(
  "rosterEntry",
  '{before}',
  ("rosterEntry" -> 'before') - 'reach' - 'reachSince' || jsonb_build_object(
    'outreach', CASE "rosterEntry" #>> '{before,reach}'
      WHEN 'engaged' THEN 'reached' ELSE "rosterEntry" #>> '{before,reach}' END,
    'outreachSince', "rosterEntry" #> '{before,reachSince}'
  )
) WHERE jsonb_typeof("rosterEntry") = 'object';

DROP TYPE "ReachState";
