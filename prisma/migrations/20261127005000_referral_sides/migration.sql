-- CreateEnum
CREATE TYPE "Certificate" AS ENUM ('yes', 'no', 'unknown');

-- AlterTable
ALTER TABLE "Referral" ADD COLUMN "personStartedOn" TEXT;
ALTER TABLE "Referral" ADD COLUMN "certificate" "Certificate";

-- AlterTable: what is said without another state; a confirmation stays without a word of its own.
ALTER TABLE "ReferralEvent" ADD COLUMN "said" TEXT;

-- AlterTable
ALTER TABLE "Placement" ADD COLUMN "certificate" "Certificate";

-- What ended before certificates were asked for: nobody has said whether there is one.
UPDATE "Referral" SET "certificate" = 'unknown' WHERE "state" = 'completed';
UPDATE "Placement" SET "certificate" = 'unknown' WHERE "outcome" = 'completed';

-- No completion without an outcome, and no end without its day.
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_completed_with_certificate" CHECK (
    "state" <> 'completed' OR "certificate" IS NOT NULL
);
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_ended_with_outcome" CHECK (
    "state" = 'active' OR ("outcome" IS NOT NULL AND "endedOn" IS NOT NULL)
);
