-- Who has no mail is invited by somebody: when that was noted.
ALTER TABLE "ConferenceParticipant" ADD COLUMN "invitedByHandAt" TIMESTAMPTZ(3);
