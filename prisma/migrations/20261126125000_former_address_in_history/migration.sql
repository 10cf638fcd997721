-- AlterTable
ALTER TABLE "OfferRevision" ADD COLUMN "renamedFrom" TEXT;
