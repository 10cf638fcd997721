-- AlterTable: what was published without an account: over the link in a mail, or by the portal itself.
ALTER TABLE "OfferRevision" ADD COLUMN "via" TEXT;

-- CreateTable
CREATE TABLE "OfferCheck" (
    "id" TEXT NOT NULL,
    "offerId" UUID NOT NULL,
    "about" TEXT NOT NULL,
    "mailId" UUID,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,
    "answer" TEXT,
    "answeredAt" TIMESTAMPTZ(3),

    CONSTRAINT "OfferCheck_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfferCheck_offerId_about_idx" ON "OfferCheck"("offerId", "about");

-- AddForeignKey
ALTER TABLE "OfferCheck" ADD CONSTRAINT "OfferCheck_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferCheck" ADD CONSTRAINT "OfferCheck_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
