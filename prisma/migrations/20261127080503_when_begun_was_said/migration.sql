-- When a person said that they began: after some days without the carrier's word somebody asks.
ALTER TABLE "Referral" ADD COLUMN "begunSaidAt" TIMESTAMPTZ(3);
UPDATE "Referral" SET "begunSaidAt" = (
  SELECT max(said.at) FROM "ReferralEvent" AS said
  WHERE said."referralId" = "Referral".id AND said.said = 'begun'
) WHERE "personStartedOn" IS NOT NULL;
