-- CreateTable
CREATE TABLE "RulesAcceptance" (
    "id" UUID NOT NULL,
    "carrierId" UUID NOT NULL,
    "textVersion" TEXT NOT NULL,
    "textHash" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "how" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "RulesAcceptance_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "RulesAcceptance_carrierId_idx" ON "RulesAcceptance"("carrierId");

-- AddForeignKey
ALTER TABLE "RulesAcceptance" ADD CONSTRAINT "RulesAcceptance_carrierId_fkey" FOREIGN KEY ("carrierId") REFERENCES "Carrier"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "RulesAcceptance" ADD CONSTRAINT "RulesAcceptance_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
