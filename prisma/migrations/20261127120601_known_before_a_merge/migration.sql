-- A merge changes a profile, but nothing of what the recipients of its referrals read (decision 0055).
ALTER TABLE "Referral" ADD COLUMN "knownSealed" TEXT,
                       ADD COLUMN "knownAt" TIMESTAMPTZ(3);
-- What stood there before a merge: given back where it is taken apart.
ALTER TABLE "PersonMerge" ADD COLUMN "known" JSONB;
