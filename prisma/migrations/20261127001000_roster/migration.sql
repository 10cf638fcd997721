-- CreateEnum
CREATE TYPE "ReachState" AS ENUM ('unknown', 'attempted', 'reached', 'engaged', 'declined', 'moved', 'agedOut');

-- CreateEnum
CREATE TYPE "ContactMedium" AS ENUM ('call', 'message', 'letter', 'visit', 'office');

-- CreateEnum
CREATE TYPE "RosterImportState" AS ENUM ('open', 'applied', 'discarded', 'forgotten');

-- CreateTable
CREATE TABLE "RosterEntry" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "reach" "ReachState" NOT NULL,
    "reachSince" TIMESTAMPTZ(3) NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "missingSince" TEXT,
    "district" TEXT,
    "language" TEXT,
    "addressSealed" TEXT,
    "listedAs" TEXT[],
    "listedFacts" TEXT NOT NULL,
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "lastTryOn" TEXT,
    "lastMedium" TEXT,
    "wrongNumber" BOOLEAN NOT NULL DEFAULT false,
    "moreAttempts" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RosterEntry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Contact" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "loggedAt" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "medium" "ContactMedium" NOT NULL,
    "place" TEXT,
    "language" TEXT,
    "interpreter" TEXT NOT NULL,
    "result" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "noteSealed" TEXT,
    "reachBefore" "ReachState",
    "reachAfter" "ReachState",
    "takenBackAt" TIMESTAMPTZ(3),

    CONSTRAINT "Contact_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RosterImport" (
    "id" UUID NOT NULL,
    "state" "RosterImportState" NOT NULL,
    "source" TEXT NOT NULL,
    "asOf" TEXT NOT NULL,
    "tableSealed" TEXT,
    "mapping" JSONB NOT NULL,
    "decisions" JSONB NOT NULL,
    "counts" JSONB,
    "uploadedById" UUID,
    "uploadedAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "settledAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "RosterImport_pkey" PRIMARY KEY ("id"),
    -- What was uploaded goes with the decision on it.
    CONSTRAINT "RosterImport_kept_while_open" CHECK (
        CASE "state"
            WHEN 'open' THEN "tableSealed" IS NOT NULL AND "settledAt" IS NULL
            ELSE "tableSealed" IS NULL AND "settledAt" IS NOT NULL
        END
    )
);

-- CreateTable
CREATE TABLE "RosterColumn" (
    "headingHash" TEXT NOT NULL,
    "field" TEXT NOT NULL,

    CONSTRAINT "RosterColumn_pkey" PRIMARY KEY ("headingHash")
);

-- CreateIndex
CREATE UNIQUE INDEX "RosterEntry_personId_key" ON "RosterEntry"("personId");

-- CreateIndex
CREATE INDEX "RosterEntry_reach_idx" ON "RosterEntry"("reach");

-- CreateIndex
CREATE INDEX "Contact_personId_at_idx" ON "Contact"("personId", "at");

-- CreateIndex
CREATE INDEX "RosterImport_state_expiresAt_idx" ON "RosterImport"("state", "expiresAt");

-- AddForeignKey
ALTER TABLE "RosterEntry" ADD CONSTRAINT "RosterEntry_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Contact" ADD CONSTRAINT "Contact_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RosterImport" ADD CONSTRAINT "RosterImport_uploadedById_fkey" FOREIGN KEY ("uploadedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
