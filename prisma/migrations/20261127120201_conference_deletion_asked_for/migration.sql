-- Who was at a conference heard of the person: when they were asked to delete it, since the consent was taken back.
ALTER TABLE "ConferenceParticipant" ADD COLUMN "deletionAskedAt" TIMESTAMPTZ(3);
