-- Minutes of a conference that somebody is writing, kept while they type; their author alone sees them.
CREATE TABLE "MinutesDraft" (
    "conferenceId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "textSealed" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "MinutesDraft_pkey" PRIMARY KEY ("conferenceId", "authorId")
);

ALTER TABLE "MinutesDraft" ADD CONSTRAINT "MinutesDraft_conferenceId_fkey"
    FOREIGN KEY ("conferenceId") REFERENCES "CaseConference"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "MinutesDraft" ADD CONSTRAINT "MinutesDraft_authorId_fkey"
    FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
