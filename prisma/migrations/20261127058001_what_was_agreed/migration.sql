-- What a consent to a referral was given for: the values, not their names alone. Sealed.
ALTER TABLE "Consent" ADD COLUMN "disclosedSealed" TEXT;
