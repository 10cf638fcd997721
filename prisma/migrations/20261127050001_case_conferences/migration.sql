-- CreateEnum
CREATE TYPE "CaseConferenceState" AS ENUM ('planned', 'held', 'cancelled');

-- AlterTable
ALTER TABLE "Mail" ADD COLUMN     "calendarMethod" TEXT,
ADD COLUMN     "calendarSealed" TEXT,
ADD COLUMN     "participantId" UUID;

-- AlterTable
ALTER TABLE "Consent" ADD COLUMN     "conferenceId" UUID,
ADD COLUMN     "recipientsSealed" TEXT;

-- CreateTable
CREATE TABLE "CaseConference" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "state" "CaseConferenceState" NOT NULL,
    "about" TEXT NOT NULL,
    "topics" TEXT[],
    "day" TEXT NOT NULL,
    "time" TEXT NOT NULL,
    "minutes" INTEGER NOT NULL,
    "medium" TEXT NOT NULL,
    "placeSealed" TEXT,
    "agendaSealed" TEXT,
    "noteSealed" TEXT,
    "minutesSealed" TEXT,
    "personCame" BOOLEAN,
    "cancelReason" TEXT,
    "sequence" INTEGER NOT NULL DEFAULT 0,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID,
    "settledAt" TIMESTAMPTZ(3),
    "settledById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CaseConference_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CaseConference_lasts" CHECK ("minutes" > 0),
    CONSTRAINT "CaseConference_settled" CHECK (("state" = 'planned') = ("settledAt" IS NULL)),
    CONSTRAINT "CaseConference_cancelled_for_a_reason" CHECK (("state" = 'cancelled') = ("cancelReason" IS NOT NULL)),
    -- What is spoken about of a person is named, and of nobody where it is about general matters.
    CONSTRAINT "CaseConference_topics_of_a_person" CHECK (("about" = 'person') = (cardinality("topics") > 0))
);

-- CreateTable
CREATE TABLE "ConferenceParticipant" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "carrierId" UUID,
    "officeId" UUID,
    "nameSealed" TEXT,
    "memberSealed" TEXT,
    "mailSealed" TEXT,
    "consentId" UUID,
    "invitedAt" TIMESTAMPTZ(3),
    "came" BOOLEAN,

    CONSTRAINT "ConferenceParticipant_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ConferenceParticipant_is_somebody" CHECK (num_nonnulls("carrierId", "officeId", "nameSealed") = 1)
);

-- CreateTable
CREATE TABLE "ConferenceDecision" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "position" INTEGER NOT NULL,
    "common" TEXT,
    "textSealed" TEXT,
    "ownTextSealed" TEXT,
    "who" TEXT NOT NULL,
    "whoNameSealed" TEXT,
    "dueOn" TEXT,
    "stepId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ConferenceDecision_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ConferenceDecision_says_something" CHECK ("common" IS NOT NULL OR "textSealed" IS NOT NULL)
);

-- CreateTable
CREATE TABLE "ConferenceMove" (
    "id" UUID NOT NULL,
    "conferenceId" UUID NOT NULL,
    "fromDay" TEXT NOT NULL,
    "fromTime" TEXT NOT NULL,
    "toDay" TEXT NOT NULL,
    "toTime" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "movedById" UUID,

    CONSTRAINT "ConferenceMove_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "CaseConference_caseFileId_idx" ON "CaseConference"("caseFileId");

-- CreateIndex
CREATE INDEX "CaseConference_state_day_idx" ON "CaseConference"("state", "day");

-- CreateIndex
CREATE UNIQUE INDEX "ConferenceParticipant_conferenceId_carrierId_key" ON "ConferenceParticipant"("conferenceId", "carrierId");

-- CreateIndex
CREATE UNIQUE INDEX "ConferenceParticipant_conferenceId_officeId_key" ON "ConferenceParticipant"("conferenceId", "officeId");

-- CreateIndex
CREATE UNIQUE INDEX "ConferenceDecision_stepId_key" ON "ConferenceDecision"("stepId");

-- CreateIndex
CREATE INDEX "ConferenceDecision_conferenceId_idx" ON "ConferenceDecision"("conferenceId");

-- CreateIndex
CREATE INDEX "ConferenceMove_conferenceId_idx" ON "ConferenceMove"("conferenceId");

-- CreateIndex
CREATE INDEX "Mail_participantId_idx" ON "Mail"("participantId");

-- CreateIndex
CREATE INDEX "Consent_conferenceId_idx" ON "Consent"("conferenceId");

-- AddForeignKey
ALTER TABLE "Mail" ADD CONSTRAINT "Mail_participantId_fkey" FOREIGN KEY ("participantId") REFERENCES "ConferenceParticipant"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "CaseConference"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseConference" ADD CONSTRAINT "CaseConference_caseFileId_fkey" FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseConference" ADD CONSTRAINT "CaseConference_createdById_fkey" FOREIGN KEY ("createdById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseConference" ADD CONSTRAINT "CaseConference_settledById_fkey" FOREIGN KEY ("settledById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceParticipant" ADD CONSTRAINT "ConferenceParticipant_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "CaseConference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceParticipant" ADD CONSTRAINT "ConferenceParticipant_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceParticipant" ADD CONSTRAINT "ConferenceParticipant_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceParticipant" ADD CONSTRAINT "ConferenceParticipant_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceDecision" ADD CONSTRAINT "ConferenceDecision_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "CaseConference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceDecision" ADD CONSTRAINT "ConferenceDecision_stepId_fkey" FOREIGN KEY ("stepId") REFERENCES "PlanStep"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceMove" ADD CONSTRAINT "ConferenceMove_conferenceId_fkey" FOREIGN KEY ("conferenceId") REFERENCES "CaseConference"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ConferenceMove" ADD CONSTRAINT "ConferenceMove_movedById_fkey" FOREIGN KEY ("movedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
