-- AlterTable
ALTER TABLE "ContactRequest" ADD COLUMN "askedInVain" INTEGER NOT NULL DEFAULT 0;
