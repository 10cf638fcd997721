-- AlterTable
ALTER TABLE "PlanGoal" ADD COLUMN "carriedFromId" UUID;
ALTER TABLE "PlanStep" ADD COLUMN "carriedFromId" UUID, ADD COLUMN "leftBehind" BOOLEAN NOT NULL DEFAULT false;

-- CreateIndex
CREATE INDEX "PlanGoal_carriedFromId_idx" ON "PlanGoal"("carriedFromId");
CREATE INDEX "PlanStep_carriedFromId_idx" ON "PlanStep"("carriedFromId");

-- AddForeignKey
ALTER TABLE "PlanGoal" ADD CONSTRAINT "PlanGoal_carriedFromId_fkey"
    FOREIGN KEY ("carriedFromId") REFERENCES "PlanGoal"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "PlanStep" ADD CONSTRAINT "PlanStep_carriedFromId_fkey"
    FOREIGN KEY ("carriedFromId") REFERENCES "PlanStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;
