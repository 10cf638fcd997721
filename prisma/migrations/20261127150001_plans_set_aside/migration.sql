-- AlterTable
ALTER TABLE "SupportPlan" ADD COLUMN "setAsideAt" TIMESTAMPTZ(3), ADD COLUMN "carriedOn" TEXT;
ALTER TABLE "SupportPlan" ADD CONSTRAINT "SupportPlan_carried_after_set_aside" CHECK (
    "carriedOn" IS NULL OR "setAsideAt" IS NOT NULL
);

-- One plan at a time is written or followed; what a merge has set aside is not.
DROP INDEX "SupportPlan_one_at_a_time";
CREATE UNIQUE INDEX "SupportPlan_one_at_a_time" ON "SupportPlan"("caseFileId")
    WHERE "state" <> 'reviewed' AND "setAsideAt" IS NULL;

-- Plans that a merge of before has left in the case file it closed go where the person is accompanied,
-- as domain/support-plan/join does it.
CREATE TEMPORARY TABLE joined_plan AS
    SELECT plan.id, own.at, own.goes_into,
        row_number() OVER (PARTITION BY own.goes_into ORDER BY own.at, own.file, plan.number) AS place
    FROM (
        SELECT merge.at, (merge."caseFiles"->>'into')::uuid AS goes_into, (file->>'id')::uuid AS file
        FROM "PersonMerge" AS merge, jsonb_array_elements(merge."caseFiles"->'joined') AS file
        WHERE merge."undoneAt" IS NULL AND jsonb_typeof(merge."caseFiles") = 'object'
    ) AS own
    JOIN "SupportPlan" AS plan ON plan."caseFileId" = own.file
    JOIN "CaseFile" AS closed ON closed.id = own.file AND closed.state = 'closed'
    JOIN "CaseFile" AS goes_on ON goes_on.id = own.goes_into AND goes_on.state <> 'closed';

-- Of those that are written or followed one counts: an agreed one, the newer of two, else the one that is there.
UPDATE "SupportPlan" AS plan SET "setAsideAt" = other.at
FROM (
    SELECT id, at, row_number() OVER (
        PARTITION BY goes_into ORDER BY state = 'agreed' DESC, "agreedOn" DESC NULLS LAST, own DESC, "createdAt" DESC
    ) AS rank
    FROM (
        SELECT plan.id, joined_plan.at, joined_plan.goes_into, plan.state, plan."agreedOn", plan."createdAt", false AS own
        FROM joined_plan JOIN "SupportPlan" AS plan USING (id)
        WHERE plan.state <> 'reviewed'
        UNION ALL
        SELECT plan.id, goes_on.at, goes_on.goes_into, plan.state, plan."agreedOn", plan."createdAt", true
        FROM (SELECT goes_into, max(at) AS at FROM joined_plan GROUP BY goes_into) AS goes_on
        JOIN "SupportPlan" AS plan ON plan."caseFileId" = goes_on.goes_into
        WHERE plan.state <> 'reviewed'
    ) AS standing
) AS other
WHERE other.rank > 1 AND plan.id = other.id;

UPDATE "SupportPlan" AS plan
SET "caseFileId" = joined_plan.goes_into, number = joined_plan.place + coalesce(
    (SELECT max(number) FROM "SupportPlan" AS there WHERE there."caseFileId" = joined_plan.goes_into), 0)
FROM joined_plan WHERE plan.id = joined_plan.id;

DROP TABLE joined_plan;
