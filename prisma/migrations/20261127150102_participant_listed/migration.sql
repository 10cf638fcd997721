-- When somebody was put on the list of a conference: a consent of a day before cannot have named them.
-- Of older rows nobody knows; they are taken as there from the beginning.
ALTER TABLE "ConferenceParticipant" ADD COLUMN "listedAt" TIMESTAMPTZ(3);
UPDATE "ConferenceParticipant" AS own SET "listedAt" = c."createdAt"
    FROM "CaseConference" AS c WHERE c."id" = own."conferenceId";
ALTER TABLE "ConferenceParticipant" ALTER COLUMN "listedAt" SET NOT NULL;
