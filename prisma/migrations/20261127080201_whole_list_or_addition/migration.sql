-- A list says of itself whether it is all that its source has, or brings some more. Until now all counted as whole.
CREATE TYPE "RosterImportExtent" AS ENUM ('whole', 'addition');
ALTER TABLE "RosterImport" ADD COLUMN "extent" "RosterImportExtent" NOT NULL DEFAULT 'whole';
ALTER TABLE "RosterImport" ALTER COLUMN "extent" DROP DEFAULT;

-- On whose lists somebody stands: one source's list says nothing of those whom another names.
ALTER TABLE "RosterEntry" ADD COLUMN "listedBy" TEXT[] NOT NULL DEFAULT ARRAY[]::TEXT[];
UPDATE "RosterEntry"
SET "listedBy" = ARRAY[lower(btrim(regexp_replace("source", '\s+', ' ', 'g')))]
WHERE "missingSince" IS NULL;
