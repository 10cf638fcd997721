-- The state that a closed case file had before: opened again, it comes back in it.
ALTER TABLE "CaseFile" ADD COLUMN "closedFrom" "CaseFileState";

-- Of those that are closed the log knows.
UPDATE "CaseFile" AS file
SET "closedFrom" = (moved.detail ->> 'from')::"CaseFileState"
FROM (
  SELECT DISTINCT ON ("caseFileId") "caseFileId", detail
  FROM "AuditEvent"
  WHERE action = 'caseFile.move' AND outcome = 'done' AND detail ->> 'to' = 'closed'
  ORDER BY "caseFileId", id DESC
) AS moved
WHERE moved."caseFileId" = file.id AND file.state = 'closed'
  AND moved.detail ->> 'from' IN ('open', 'inSupport', 'aftercare');
