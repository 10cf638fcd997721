-- AlterTable
ALTER TABLE "Need" ADD COLUMN "unmetReason" TEXT;
