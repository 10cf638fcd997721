-- Taken out of the team by the carrier, who may ask them back; an account that the administration
-- has blocked stays blocked.
ALTER TABLE "User" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
