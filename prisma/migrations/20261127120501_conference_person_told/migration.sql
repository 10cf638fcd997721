-- When the person was told of a conference, and since when what they know of it is not so any more.
ALTER TABLE "CaseConference" ADD COLUMN "personToldAt" TIMESTAMPTZ(3);
ALTER TABLE "CaseConference" ADD COLUMN "personOwedAt" TIMESTAMPTZ(3);
