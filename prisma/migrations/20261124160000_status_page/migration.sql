-- AlterEnum
ALTER TYPE "ContactRequestState" ADD VALUE 'withdrawn';

-- AlterTable
ALTER TABLE "ContactRequest" ADD COLUMN "callWishedAt" TIMESTAMPTZ(3),
ADD COLUMN "reachChangedAt" TIMESTAMPTZ(3),
ADD COLUMN "erasureAskedAt" TIMESTAMPTZ(3);

-- CreateTable
CREATE TABLE "StatusVisit" (
    "id" TEXT NOT NULL,
    "requestId" UUID NOT NULL,
    "expiresAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "StatusVisit_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "StatusVisit_requestId_idx" ON "StatusVisit"("requestId");

-- CreateIndex
CREATE INDEX "StatusVisit_expiresAt_idx" ON "StatusVisit"("expiresAt");

-- AddForeignKey
ALTER TABLE "StatusVisit" ADD CONSTRAINT "StatusVisit_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ContactRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;
