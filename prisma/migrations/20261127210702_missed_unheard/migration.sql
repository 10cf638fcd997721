-- Whoever did not come may not have known that the appointment was at another hour: that stays so, also once
-- somebody tells them.
ALTER TABLE "Appointment" ADD COLUMN "missedUnheard" BOOLEAN NOT NULL DEFAULT false;

UPDATE "Appointment" SET "missedUnheard" = true WHERE state = 'missed' AND "personOwedAt" IS NOT NULL;
