-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "Role" AS ENUM ('teilhabemanager', 'lead', 'carrierEditor', 'translator', 'admin');

-- CreateEnum
CREATE TYPE "AuditOutcome" AS ENUM ('done', 'denied');

-- CreateEnum
CREATE TYPE "Activity" AS ENUM ('active', 'inactive');

-- CreateEnum
CREATE TYPE "OfferLifecycle" AS ENUM ('draft', 'inReview', 'published', 'paused', 'ended');

-- CreateEnum
CREATE TYPE "ContactRequestState" AS ENUM ('new', 'triaged', 'contacted', 'converted', 'answered', 'duplicate', 'unreachable');

-- CreateEnum
CREATE TYPE "ContactChannel" AS ENUM ('phone', 'whatsapp', 'sms', 'email', 'visit');

-- CreateEnum
CREATE TYPE "Gender" AS ENUM ('female', 'male', 'diverse');

-- CreateEnum
CREATE TYPE "CaseFileState" AS ENUM ('open', 'inSupport', 'aftercare', 'closed');

-- CreateEnum
CREATE TYPE "NeedDomain" AS ENUM ('language', 'literacy', 'school', 'orientation', 'training', 'work', 'recognition', 'housing', 'health', 'childcare', 'legal');

-- CreateEnum
CREATE TYPE "NeedState" AS ENUM ('identified', 'planned', 'inProgress', 'met', 'unmet');

-- CreateEnum
CREATE TYPE "ConsentGiven" AS ENUM ('spoken', 'signed', 'inWriting');

-- CreateEnum
CREATE TYPE "ReferralState" AS ENUM ('draft', 'sent', 'received', 'accepted', 'waitlisted', 'declined', 'started', 'completed', 'droppedOut', 'withdrawn', 'enteredInError');

-- CreateEnum
CREATE TYPE "DeclineSide" AS ENUM ('carrier', 'client');

-- CreateEnum
CREATE TYPE "PlacementState" AS ENUM ('active', 'ended');

-- CreateEnum
CREATE TYPE "PlacementOutcome" AS ENUM ('completed', 'droppedOut', 'moved');

-- CreateTable
CREATE TABLE "User" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "displayName" TEXT NOT NULL,
    "role" "Role" NOT NULL,
    "carrierId" UUID,
    "passwordHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "disabledAt" TIMESTAMPTZ(3),

    CONSTRAINT "User_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Session" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "lastSeenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "revokedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Invitation" (
    "id" TEXT NOT NULL,
    "userId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "usedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Invitation_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "RateLimiterFlexible" (
    "key" TEXT NOT NULL,
    "points" INTEGER NOT NULL,
    "expire" TIMESTAMP(3),

    CONSTRAINT "RateLimiterFlexible_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "AuditEvent" (
    "id" BIGSERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "actorKind" TEXT NOT NULL,
    "userId" UUID,
    "action" TEXT NOT NULL,
    "outcome" "AuditOutcome" NOT NULL,
    "subjectType" TEXT NOT NULL,
    "subjectIds" TEXT[],
    "caseFileId" UUID,
    "detail" JSONB,
    "sealId" INTEGER,

    CONSTRAINT "AuditEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "AuditSeal" (
    "id" SERIAL NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "previousHash" TEXT NOT NULL,
    "hash" TEXT NOT NULL,

    CONSTRAINT "AuditSeal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "FormDraft" (
    "id" TEXT NOT NULL,
    "form" TEXT NOT NULL,
    "payloadSealed" TEXT NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "FormDraft_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Installation" (
    "key" TEXT NOT NULL,
    "value" TEXT NOT NULL,

    CONSTRAINT "Installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "Carrier" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "activity" "Activity" NOT NULL,

    CONSTRAINT "Carrier_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Office" (
    "id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "phone" TEXT,
    "mail" TEXT,
    "activity" "Activity" NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Office_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Offer" (
    "id" UUID NOT NULL,
    "slug" TEXT NOT NULL,
    "carrierId" UUID NOT NULL,
    "lifecycle" "OfferLifecycle" NOT NULL,

    CONSTRAINT "Offer_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ContactRequest" (
    "id" UUID NOT NULL,
    "state" "ContactRequestState" NOT NULL,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "codeSealed" TEXT NOT NULL,
    "linkSealed" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "nameSealed" TEXT NOT NULL,
    "channel" "ContactChannel" NOT NULL,
    "contactSealed" TEXT NOT NULL,
    "bestTimes" TEXT[],
    "sharedPhone" BOOLEAN NOT NULL,
    "femaleContactWished" BOOLEAN NOT NULL,
    "messageSealed" TEXT,
    "offerId" UUID,
    "submissionKey" TEXT NOT NULL,
    "fingerprint" TEXT NOT NULL,
    "receivedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3) NOT NULL,
    "firstContactedAt" TIMESTAMPTZ(3),
    "closedAt" TIMESTAMPTZ(3),
    "attempts" INTEGER NOT NULL DEFAULT 0,
    "noteSealed" TEXT,
    "personId" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "ContactRequest_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Person" (
    "id" UUID NOT NULL,
    "publicCode" TEXT NOT NULL,
    "nameSealed" TEXT NOT NULL,
    "birthDateSealed" TEXT,
    "contactSealed" TEXT,
    "residenceSealed" TEXT,
    "language" TEXT NOT NULL,
    "gender" "Gender",
    "literate" BOOLEAN,
    "germanLevel" TEXT,
    "germanTestedOn" TEXT,
    "schoolCertificate" TEXT,
    "childcareNeeded" BOOLEAN,
    "sharedPhone" BOOLEAN,
    "femaleContactWished" BOOLEAN,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "CaseFile" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "ownerId" UUID NOT NULL,
    "state" "CaseFileState" NOT NULL,
    "reasonSealed" TEXT,
    "openedAt" TIMESTAMPTZ(3) NOT NULL,
    "closedAt" TIMESTAMPTZ(3),

    CONSTRAINT "CaseFile_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Need" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "domain" "NeedDomain" NOT NULL,
    "state" "NeedState" NOT NULL,
    "levelSealed" TEXT,
    "goalSealed" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "Need_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Consent" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "purpose" TEXT NOT NULL,
    "carrierId" UUID,
    "officeId" UUID,
    "fields" TEXT[],
    "textVersion" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "language" TEXT NOT NULL,
    "givenHow" "ConsentGiven" NOT NULL,
    "givenAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresOn" TEXT NOT NULL,
    "withdrawnAt" TIMESTAMPTZ(3),

    CONSTRAINT "Consent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Referral" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "needId" UUID,
    "offerId" UUID,
    "carrierId" UUID,
    "officeId" UUID,
    "offerSnapshot" JSONB,
    "state" "ReferralState" NOT NULL,
    "consentId" UUID,
    "sharedFields" TEXT[],
    "consentUntil" TEXT,
    "messageSealed" TEXT,
    "answerSealed" TEXT,
    "declineSide" "DeclineSide",
    "reason" TEXT,
    "confirmedAt" TIMESTAMPTZ(3),
    "disputedAt" TIMESTAMPTZ(3),
    "startedOn" TEXT,
    "plannedEnd" TEXT,
    "endedOn" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "sentAt" TIMESTAMPTZ(3),
    "answeredAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Referral_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "ReferralEvent" (
    "id" UUID NOT NULL,
    "sequence" SERIAL NOT NULL,
    "referralId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "from" "ReferralState" NOT NULL,
    "to" "ReferralState" NOT NULL,
    "side" TEXT NOT NULL,
    "userId" UUID,
    "noteSealed" TEXT,

    CONSTRAINT "ReferralEvent_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "Placement" (
    "id" UUID NOT NULL,
    "referralId" UUID NOT NULL,
    "state" "PlacementState" NOT NULL,
    "startedOn" TEXT NOT NULL,
    "plannedEnd" TEXT,
    "endedOn" TEXT,
    "outcome" "PlacementOutcome",

    CONSTRAINT "Placement_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "User_email_key" ON "User"("email");

-- CreateIndex
CREATE INDEX "Session_userId_idx" ON "Session"("userId");

-- CreateIndex
CREATE INDEX "AuditEvent_caseFileId_id_idx" ON "AuditEvent"("caseFileId", "id");

-- CreateIndex
CREATE INDEX "AuditEvent_subjectIds_idx" ON "AuditEvent" USING GIN ("subjectIds");

-- CreateIndex
CREATE INDEX "AuditEvent_sealId_idx" ON "AuditEvent"("sealId");

-- CreateIndex
CREATE INDEX "FormDraft_expiresAt_idx" ON "FormDraft"("expiresAt");

-- CreateIndex
CREATE UNIQUE INDEX "Carrier_slug_key" ON "Carrier"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "Offer_slug_key" ON "Offer"("slug");

-- CreateIndex
CREATE UNIQUE INDEX "ContactRequest_linkHash_key" ON "ContactRequest"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "ContactRequest_codeHash_key" ON "ContactRequest"("codeHash");

-- CreateIndex
CREATE UNIQUE INDEX "ContactRequest_submissionKey_key" ON "ContactRequest"("submissionKey");

-- CreateIndex
CREATE INDEX "ContactRequest_state_receivedAt_idx" ON "ContactRequest"("state", "receivedAt");

-- CreateIndex
CREATE INDEX "ContactRequest_fingerprint_receivedAt_idx" ON "ContactRequest"("fingerprint", "receivedAt");

-- CreateIndex
CREATE UNIQUE INDEX "Person_publicCode_key" ON "Person"("publicCode");

-- CreateIndex
CREATE INDEX "Need_caseFileId_idx" ON "Need"("caseFileId");

-- CreateIndex
CREATE INDEX "Consent_personId_idx" ON "Consent"("personId");

-- CreateIndex
CREATE INDEX "Referral_caseFileId_idx" ON "Referral"("caseFileId");

-- CreateIndex
CREATE INDEX "Referral_carrierId_state_idx" ON "Referral"("carrierId", "state");

-- CreateIndex
CREATE INDEX "ReferralEvent_referralId_sequence_idx" ON "ReferralEvent"("referralId", "sequence");

-- CreateIndex
CREATE UNIQUE INDEX "Placement_referralId_key" ON "Placement"("referralId");

-- AddForeignKey
ALTER TABLE "User" ADD CONSTRAINT "User_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Session" ADD CONSTRAINT "Session_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Invitation" ADD CONSTRAINT "Invitation_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "AuditEvent" ADD CONSTRAINT "AuditEvent_sealId_fkey" FOREIGN KEY ("sealId") REFERENCES "AuditSeal"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Offer" ADD CONSTRAINT "Offer_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRequest" ADD CONSTRAINT "ContactRequest_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ContactRequest" ADD CONSTRAINT "ContactRequest_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CaseFile" ADD CONSTRAINT "CaseFile_ownerId_fkey" FOREIGN KEY ("ownerId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Need" ADD CONSTRAINT "Need_caseFileId_fkey" FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Consent" ADD CONSTRAINT "Consent_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_caseFileId_fkey" FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_officeId_fkey" FOREIGN KEY ("officeId") REFERENCES "Office"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_consentId_fkey" FOREIGN KEY ("consentId") REFERENCES "Consent"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralEvent" ADD CONSTRAINT "ReferralEvent_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What the schema language cannot say.

-- A carrier's editor belongs to a carrier, and nobody else does.
ALTER TABLE "User" ADD CONSTRAINT "User_carrier_of_editor"
  CHECK (("role" = 'carrierEditor') = ("carrierId" IS NOT NULL));

-- A referral goes to an offer or to an office, never to both.
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_one_target"
  CHECK (("offerId" IS NULL) <> ("officeId" IS NULL) AND ("offerId" IS NULL) = ("carrierId" IS NULL));

-- Nothing is sent without a consent.
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_consented"
  CHECK ("state" IN ('draft', 'enteredInError') OR "consentId" IS NOT NULL);

-- The audit log only grows; the one later change allowed is its seal.
CREATE FUNCTION refuse_change() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION '% only grows', TG_TABLE_NAME;
END $$;

CREATE FUNCTION only_seal() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  IF OLD."sealId" IS NOT NULL OR NEW."sealId" IS NULL
     OR (to_jsonb(NEW) - 'sealId') <> (to_jsonb(OLD) - 'sealId') THEN
    RAISE EXCEPTION 'AuditEvent only grows';
  END IF;
  RETURN NEW;
END $$;

CREATE TRIGGER audit_event_keeps BEFORE UPDATE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION only_seal();
CREATE TRIGGER audit_event_stays BEFORE DELETE ON "AuditEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER audit_seal_stays BEFORE UPDATE OR DELETE ON "AuditSeal"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
CREATE TRIGGER referral_event_stays BEFORE UPDATE OR DELETE ON "ReferralEvent"
  FOR EACH ROW EXECUTE FUNCTION refuse_change();
