-- The reason of a closing was one column of the case file, and gone with the next move.
CREATE TABLE "CaseFileReason" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "reasonSealed" TEXT NOT NULL,

    CONSTRAINT "CaseFileReason_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "CaseFileReason_caseFileId_idx" ON "CaseFileReason"("caseFileId");
ALTER TABLE "CaseFileReason" ADD CONSTRAINT "CaseFileReason_caseFileId_fkey"
  FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What stands there now goes to the move that led to it. It keeps the id of its case file, to which it is
-- sealed. What a merge wrote into a file that it closed belongs to no move.
INSERT INTO "CaseFileReason" ("id", "caseFileId", "at", "reasonSealed")
SELECT file."id", file."id", move."at", file."reasonSealed"
FROM "CaseFile" AS file
JOIN LATERAL (
  SELECT event."at", event."action", event."detail" FROM "AuditEvent" AS event
  WHERE event."caseFileId" = file."id" AND event."outcome" = 'done'
    AND event."action" IN ('caseFile.move', 'contact.log', 'contact.takeBack')
    AND event."detail" ->> 'to' IS NOT NULL
  ORDER BY event."id" DESC LIMIT 1
) AS move ON move."action" = 'caseFile.move' AND move."detail" ->> 'to' = file."state"::text
WHERE file."reasonSealed" IS NOT NULL;
