-- When the caseworker last looked after an answer; those that came before are seen.
ALTER TABLE "Referral" ADD COLUMN "seenAt" TIMESTAMPTZ(3);
UPDATE "Referral" SET "seenAt" = "answeredAt";

-- The offer's first day as it stood when the referral was made: who was accepted is asked for after it.
ALTER TABLE "Referral" ADD COLUMN "plannedStart" TEXT;
UPDATE "Referral" SET "plannedStart" = "offerSnapshot" -> 'facts' -> 'when' ->> 'start';
