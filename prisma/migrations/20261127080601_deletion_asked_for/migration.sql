-- A consent that was taken back: when its recipient was asked to delete what they know of the person.
ALTER TABLE "Consent" ADD COLUMN "deletionAskedAt" TIMESTAMPTZ(3);
