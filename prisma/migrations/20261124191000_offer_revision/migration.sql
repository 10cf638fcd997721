-- CreateEnum
CREATE TYPE "OfferRevisionState" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- AlterTable
ALTER TABLE "Carrier" ADD COLUMN "publishesSmallEdits" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable: an offer's lifecycle is a fact of its content.
ALTER TABLE "Offer" DROP COLUMN "lifecycle";

-- DropEnum
DROP TYPE "OfferLifecycle";

-- CreateTable
CREATE TABLE "OfferRevision" (
    "id" UUID NOT NULL,
    "offerId" UUID,
    "carrierId" UUID NOT NULL,
    "state" "OfferRevisionState" NOT NULL,
    "fields" JSONB NOT NULL,
    "baseFields" JSONB,
    "authorId" UUID,
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "OfferRevision_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "OfferRevision_carrierId_state_idx" ON "OfferRevision"("carrierId", "state");

-- CreateIndex
CREATE INDEX "OfferRevision_offerId_decidedAt_idx" ON "OfferRevision"("offerId", "decidedAt");

-- Two people who change the same offer work on the same revision.
CREATE UNIQUE INDEX "OfferRevision_one_open" ON "OfferRevision"("offerId") WHERE "state" <> 'approved';

-- AddForeignKey
ALTER TABLE "OfferRevision" ADD CONSTRAINT "OfferRevision_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferRevision" ADD CONSTRAINT "OfferRevision_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferRevision" ADD CONSTRAINT "OfferRevision_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "OfferRevision" ADD CONSTRAINT "OfferRevision_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
