-- CreateEnum
CREATE TYPE "FollowUpKind" AS ENUM ('placementEnd', 'openEnd', 'manual');

-- CreateEnum
CREATE TYPE "FollowUpState" AS ENUM ('planned', 'done', 'stopped');

-- CreateEnum
CREATE TYPE "FollowUpOutcome" AS ENUM ('nextStep', 'searching', 'hasGoal', 'overtaken');

-- CreateTable
CREATE TABLE "FollowUp" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" "FollowUpKind" NOT NULL,
    "state" "FollowUpState" NOT NULL,
    "dueOn" TEXT NOT NULL,
    "placementId" UUID,
    "follows" TEXT,
    "offsetDays" INTEGER,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "outcome" "FollowUpOutcome",
    "reason" TEXT,
    "noteSealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "FollowUp_pkey" PRIMARY KEY ("id"),
    -- Ended by a decision, never by a date alone.
    CONSTRAINT "FollowUp_ended_by_a_decision" CHECK (
        CASE "state"
            WHEN 'planned' THEN "settledAt" IS NULL
            WHEN 'done' THEN "settledAt" IS NOT NULL AND "outcome" IS NOT NULL
            ELSE "settledAt" IS NOT NULL AND "reason" IS NOT NULL
        END
    )
);

-- CreateIndex
CREATE INDEX "FollowUp_state_dueOn_idx" ON "FollowUp"("state", "dueOn");

-- CreateIndex
CREATE INDEX "FollowUp_personId_state_idx" ON "FollowUp"("personId", "state");

-- CreateIndex
CREATE INDEX "FollowUp_placementId_idx" ON "FollowUp"("placementId");

-- Never doubled, whoever plans at the same moment.
CREATE UNIQUE INDEX "FollowUp_one_planned" ON "FollowUp"("placementId", "offsetDays") WHERE "state" = 'planned';

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "FollowUp" ADD CONSTRAINT "FollowUp_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
