-- Whoever turned out to be somebody else keeps their row, so that it can be taken apart again.
ALTER TABLE "Person" ADD COLUMN "mergedIntoId" UUID;
ALTER TABLE "Person" ADD CONSTRAINT "Person_mergedIntoId_fkey"
  FOREIGN KEY ("mergedIntoId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

CREATE TABLE "PersonMerge" (
  "id" UUID NOT NULL,
  "keptId" UUID NOT NULL,
  "mergedId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "userId" UUID,
  "moved" JSONB NOT NULL,
  "stayed" JSONB NOT NULL,
  "closedFollowUps" UUID[] NOT NULL,
  "profilesSealed" TEXT NOT NULL,
  "undoneAt" TIMESTAMPTZ(3),
  "undoneById" UUID,
  CONSTRAINT "PersonMerge_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "PersonMerge_keptId_fkey" FOREIGN KEY ("keptId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "PersonMerge_mergedId_fkey" FOREIGN KEY ("mergedId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "PersonMerge_keptId_idx" ON "PersonMerge"("keptId");
CREATE UNIQUE INDEX "PersonMerge_one_in_force" ON "PersonMerge"("mergedId") WHERE "undoneAt" IS NULL;

-- Two who look alike and are not the same: the smaller id first.
CREATE TABLE "DistinctPersons" (
  "oneId" UUID NOT NULL,
  "otherId" UUID NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "userId" UUID,
  CONSTRAINT "DistinctPersons_pkey" PRIMARY KEY ("oneId", "otherId"),
  CONSTRAINT "DistinctPersons_oneId_fkey" FOREIGN KEY ("oneId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
  CONSTRAINT "DistinctPersons_otherId_fkey" FOREIGN KEY ("otherId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE INDEX "DistinctPersons_otherId_idx" ON "DistinctPersons"("otherId");
