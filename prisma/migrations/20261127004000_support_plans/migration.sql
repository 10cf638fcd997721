-- CreateEnum
CREATE TYPE "SupportPlanState" AS ENUM ('draft', 'agreed', 'reviewed');

-- CreateEnum
CREATE TYPE "PlanStepState" AS ENUM ('open', 'done', 'dropped');

-- CreateTable
CREATE TABLE "SupportPlan" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "state" "SupportPlanState" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "agreedOn" TEXT,
    "agreedHow" TEXT,
    "language" TEXT,
    "interpreter" BOOLEAN,
    "reviewOn" TEXT,
    "reviewedOn" TEXT,
    "reviewSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "SupportPlan_pkey" PRIMARY KEY ("id"),
    -- Agreed with the person on a day, and looked at again on a later one.
    CONSTRAINT "SupportPlan_agreed_with_the_person" CHECK (
        "state" = 'draft' OR ("agreedOn" IS NOT NULL AND "agreedHow" IS NOT NULL AND "reviewOn" > "agreedOn")
    ),
    CONSTRAINT "SupportPlan_reviewed_on_a_day" CHECK (("state" = 'reviewed') = ("reviewedOn" IS NOT NULL))
);

-- CreateTable
CREATE TABLE "PlanGoal" (
    "id" UUID NOT NULL,
    "planId" UUID NOT NULL,
    "needId" UUID,
    "position" INTEGER NOT NULL,
    "textSealed" TEXT NOT NULL,
    "ownTextSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanGoal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "PlanStep" (
    "id" UUID NOT NULL,
    "goalId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "common" TEXT,
    "textSealed" TEXT,
    "ownTextSealed" TEXT,
    "who" TEXT NOT NULL,
    "whoNameSealed" TEXT,
    "dueOn" TEXT,
    "state" "PlanStepState" NOT NULL,
    "reason" TEXT,
    "settledOn" TEXT,
    "settledById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PlanStep_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PlanStep_says_something" CHECK ("common" IS NOT NULL OR "textSealed" IS NOT NULL),
    CONSTRAINT "PlanStep_settled_on_a_day" CHECK (("state" = 'open') = ("settledOn" IS NULL)),
    CONSTRAINT "PlanStep_dropped_for_a_reason" CHECK (("state" = 'dropped') = ("reason" IS NOT NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "SupportPlan_caseFileId_number_key" ON "SupportPlan"("caseFileId", "number");

-- One plan at a time is written or followed.
CREATE UNIQUE INDEX "SupportPlan_one_at_a_time" ON "SupportPlan"("caseFileId") WHERE "state" <> 'reviewed';

-- CreateIndex
CREATE INDEX "PlanGoal_planId_idx" ON "PlanGoal"("planId");

-- CreateIndex
CREATE INDEX "PlanStep_goalId_idx" ON "PlanStep"("goalId");

-- CreateIndex
CREATE INDEX "PlanStep_state_dueOn_idx" ON "PlanStep"("state", "dueOn");

-- AddForeignKey
ALTER TABLE "SupportPlan" ADD CONSTRAINT "SupportPlan_caseFileId_fkey" FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanGoal" ADD CONSTRAINT "PlanGoal_planId_fkey" FOREIGN KEY ("planId") REFERENCES "SupportPlan"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanGoal" ADD CONSTRAINT "PlanGoal_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_goalId_fkey" FOREIGN KEY ("goalId") REFERENCES "PlanGoal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
