-- AlterEnum
ALTER TYPE "FollowUpKind" ADD VALUE 'paperEnd' BEFORE 'manual';
ALTER TYPE "FollowUpKind" ADD VALUE 'support' BEFORE 'manual';

-- Those of a person that hang on no placement: never doubled, whoever plans at the same moment. What
-- somebody plans by hand has no offset.
CREATE UNIQUE INDEX "FollowUp_one_planned_of_person" ON "FollowUp"("personId", "kind", "offsetDays")
    WHERE "state" = 'planned' AND "placementId" IS NULL AND "offsetDays" IS NOT NULL;
