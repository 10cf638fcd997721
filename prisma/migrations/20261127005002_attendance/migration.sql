-- CreateEnum
CREATE TYPE "AttendanceMark" AS ENUM ('present', 'partly', 'absent');

-- CreateTable
CREATE TABLE "Attendance" (
    "placementId" UUID NOT NULL,
    "week" TEXT NOT NULL,
    "mark" "AttendanceMark" NOT NULL,
    "side" TEXT NOT NULL,
    "userId" UUID,
    "markedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Attendance_pkey" PRIMARY KEY ("placementId", "week")
);

-- CreateTable
CREATE TABLE "PlannedEndMove" (
    "id" UUID NOT NULL,
    "placementId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "from" TEXT,
    "to" TEXT NOT NULL,
    "reason" TEXT NOT NULL,
    "noteSealed" TEXT,

    CONSTRAINT "PlannedEndMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PlannedEndMove_placementId_idx" ON "PlannedEndMove"("placementId");

-- AddForeignKey
ALTER TABLE "Attendance" ADD CONSTRAINT "Attendance_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PlannedEndMove" ADD CONSTRAINT "PlannedEndMove_placementId_fkey" FOREIGN KEY ("placementId") REFERENCES "Placement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AlterTable: the last of two or more weeks missed in a row, until the caseworker has seen to it.
ALTER TABLE "Placement" ADD COLUMN "missedWeek" TEXT;
ALTER TABLE "Placement" ADD COLUMN "missedSeenTo" TEXT;
