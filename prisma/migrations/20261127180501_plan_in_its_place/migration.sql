-- AlterTable
ALTER TABLE "SupportPlan" ADD COLUMN "setAsideForId" UUID;

-- Of those that are set aside already: the plan that counts now where they stand. Where none does, it has left.
UPDATE "SupportPlan" AS own SET "setAsideForId" = counts.id
FROM "SupportPlan" AS counts
WHERE own."setAsideAt" IS NOT NULL AND counts."caseFileId" = own."caseFileId"
    AND counts."setAsideAt" IS NULL AND counts.state <> 'reviewed';
