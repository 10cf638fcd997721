-- A case file that a colleague gave to its owner, until they have said that they saw it.
ALTER TABLE "CaseFile" ADD COLUMN "formerOwnerId" UUID,
ADD COLUMN "handedOverAt" TIMESTAMPTZ(3);

ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_formerOwnerId_fkey" FOREIGN KEY ("formerOwnerId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- Today asks for these alone, which are few.
CREATE INDEX "CaseFile_handedOverAt_idx" ON "CaseFile"("handedOverAt");
