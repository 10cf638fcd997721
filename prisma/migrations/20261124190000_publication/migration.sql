-- CreateEnum
CREATE TYPE "PublicationState" AS ENUM ('pending', 'done', 'failed');

-- CreateTable
CREATE TABLE "Publication" (
    "id" UUID NOT NULL,
    "number" SERIAL NOT NULL,
    "offerId" UUID NOT NULL,
    "carrierId" UUID NOT NULL,
    "carrierName" TEXT NOT NULL,
    "files" JSONB NOT NULL,
    "message" TEXT NOT NULL,
    "state" "PublicationState" NOT NULL,
    "error" TEXT,
    "commit" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "finishedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "Publication_number_key" ON "Publication"("number");

-- CreateIndex
CREATE INDEX "Publication_state_number_idx" ON "Publication"("state", "number");

-- CreateIndex
CREATE INDEX "Publication_offerId_idx" ON "Publication"("offerId");

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_offerId_fkey" FOREIGN KEY ("offerId") REFERENCES "Offer"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Publication" ADD CONSTRAINT "Publication_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE RESTRICT ON UPDATE CASCADE;


