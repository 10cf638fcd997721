-- A list that was carried out by mistake can be taken back: what each person and entry was before is kept.
ALTER TYPE "RosterImportState" ADD VALUE 'takenBack';

ALTER TABLE "RosterImport"
    ADD COLUMN "takenBackAt" TIMESTAMPTZ(3),
    ADD COLUMN "takenBackById" UUID,
    ADD COLUMN "takenBack" JSONB;

ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_takenBackById_fkey"
    FOREIGN KEY ("takenBackById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

CREATE TABLE "RosterImported" (
    "importId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "madePerson" BOOLEAN NOT NULL DEFAULT false,
    "entryBefore" JSONB,
    "entryVersion" INTEGER NOT NULL,
    "personVersion" INTEGER,
    "profileSealed" TEXT,

    CONSTRAINT "RosterImported_pkey" PRIMARY KEY ("importId", "entryId")
);

CREATE INDEX "RosterImported_entryId_idx" ON "RosterImported"("entryId");

ALTER TABLE "RosterImported" ADD CONSTRAINT "RosterImported_importId_fkey"
    FOREIGN KEY ("importId") REFERENCES "RosterImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RosterImported" ADD CONSTRAINT "RosterImported_entryId_fkey"
    FOREIGN KEY ("entryId") REFERENCES "RosterEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever goes is looked for where they might still be named: without these, in all persons for each of them.
CREATE INDEX "Person_mergedIntoId_idx" ON "Person"("mergedIntoId");
CREATE INDEX "PersonMerge_mergedId_idx" ON "PersonMerge"("mergedId");
