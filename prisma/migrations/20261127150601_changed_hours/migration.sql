-- Since when the person has to be told that an appointment was moved or called off, and the hour that they knew
-- before: of an appointment and of a conference alike.
ALTER TABLE "Appointment" ADD COLUMN "personOwedAt" TIMESTAMPTZ(3);
ALTER TABLE "Appointment" ADD COLUMN "knownDay" TEXT;
ALTER TABLE "Appointment" ADD COLUMN "knownTime" TEXT;
CREATE INDEX "Appointment_personOwedAt_idx" ON "Appointment"("personOwedAt");

ALTER TABLE "CaseConference" ADD COLUMN "knownDay" TEXT;
ALTER TABLE "CaseConference" ADD COLUMN "knownTime" TEXT;
