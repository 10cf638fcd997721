-- When the caseworker let the person read on their page that a carrier has said no.
ALTER TABLE "Referral" ADD COLUMN "toldPersonAt" TIMESTAMPTZ(3);

-- So far the page told every decline at once: nobody is to be told anew.
UPDATE "Referral" SET "toldPersonAt" = "confirmedAt"
WHERE "state" = 'declined' AND "confirmedAt" IS NOT NULL;
