-- AlterEnum
ALTER TYPE "FollowUpKind" ADD VALUE 'missedAppointment' BEFORE 'manual';

-- CreateEnum
CREATE TYPE "AppointmentState" AS ENUM ('planned', 'kept', 'missed', 'moved', 'cancelled');

-- CreateTable
CREATE TABLE "Appointment" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "state" "AppointmentState" NOT NULL,
    "day" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "officeId" UUID,
    "placeSealed" TEXT,
    "withWhomSealed" TEXT,
    "language" TEXT NOT NULL,
    "interpreter" BOOLEAN NOT NULL,
    "noteSealed" TEXT,
    "seriesId" UUID NOT NULL,
    "movedToId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Appointment_pkey" PRIMARY KEY ("id"),
    -- Whoever is invited has to know where.
    CONSTRAINT "Appointment_somewhere" CHECK ("officeId" IS NOT NULL OR "placeSealed" IS NOT NULL),
    CONSTRAINT "Appointment_settled" CHECK (("state" = 'planned') = ("settledAt" IS NULL))
);

-- CreateIndex
CREATE UNIQUE INDEX "Appointment_movedToId_key" ON "Appointment"("movedToId");

-- CreateIndex
CREATE INDEX "Appointment_state_day_idx" ON "Appointment"("state", "day");

-- CreateIndex
CREATE INDEX "Appointment_personId_idx" ON "Appointment"("personId");

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_movedToId_fkey" FOREIGN KEY ("movedToId") REFERENCES "Appointment"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Appointment" ADD CONSTRAINT "Appointment_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
