-- A consent that was renewed stays, and names the one that holds in its place.
ALTER TABLE "Consent" ADD COLUMN "replacedById" UUID;
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_replacedById_fkey"
  FOREIGN KEY ("replacedById") REFERENCES "Consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;
CREATE INDEX "Consent_replacedById_idx" ON "Consent"("replacedById");
