-- One decision about many entries of the roster at once, with what each was before: it can be undone.
CREATE TABLE "RosterDecision" (
    "id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "decision" TEXT NOT NULL,
    "undoneAt" TIMESTAMPTZ(3),

    CONSTRAINT "RosterDecision_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "RosterDecision_at_idx" ON "RosterDecision"("at");

CREATE TABLE "RosterDecided" (
    "decisionId" UUID NOT NULL,
    "entryId" UUID NOT NULL,
    "version" INTEGER NOT NULL,
    "outreach" "OutreachState" NOT NULL,
    "outreachSince" TIMESTAMPTZ(3) NOT NULL,
    "missingSince" TEXT,
    "moreAttempts" INTEGER NOT NULL,

    CONSTRAINT "RosterDecided_pkey" PRIMARY KEY ("decisionId", "entryId")
);

CREATE INDEX "RosterDecided_entryId_idx" ON "RosterDecided"("entryId");

ALTER TABLE "RosterDecided" ADD CONSTRAINT "RosterDecided_decisionId_fkey"
    FOREIGN KEY ("decisionId") REFERENCES "RosterDecision"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RosterDecided" ADD CONSTRAINT "RosterDecided_entryId_fkey"
    FOREIGN KEY ("entryId") REFERENCES "RosterEntry"("id") ON DELETE CASCADE ON UPDATE CASCADE;
