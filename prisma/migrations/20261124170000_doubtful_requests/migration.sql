-- AlterTable
ALTER TABLE "ContactRequest" ADD COLUMN "doubtful" BOOLEAN NOT NULL DEFAULT false;
