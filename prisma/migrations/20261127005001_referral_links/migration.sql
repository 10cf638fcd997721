-- CreateTable
CREATE TABLE "ReferralLink" (
    "id" TEXT NOT NULL,
    "referralId" UUID NOT NULL,
    "mailId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "openedAt" TIMESTAMPTZ(3),
    "endedAt" TIMESTAMPTZ(3),
    "endedBy" TEXT,

    CONSTRAINT "ReferralLink_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "ReferralLink_ended_by_something" CHECK (("endedAt" IS NULL) = ("endedBy" IS NULL))
);

-- CreateIndex
CREATE INDEX "ReferralLink_referralId_idx" ON "ReferralLink"("referralId");

-- AddForeignKey
ALTER TABLE "ReferralLink" ADD CONSTRAINT "ReferralLink_referralId_fkey" FOREIGN KEY ("referralId") REFERENCES "Referral"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ReferralLink" ADD CONSTRAINT "ReferralLink_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AlterTable: when its carrier or office was last written to, and how often as a reminder.
ALTER TABLE "Referral" ADD COLUMN "toldOn" TEXT;
ALTER TABLE "Referral" ADD COLUMN "reminders" INTEGER NOT NULL DEFAULT 0;

-- AlterTable: the day of the last weekly mail.
ALTER TABLE "Carrier" ADD COLUMN "digestOn" TEXT;
ALTER TABLE "Office" ADD COLUMN "digestOn" TEXT;
