-- CreateTable
CREATE TABLE "GlossaryTerm" (
    "id" UUID NOT NULL,
    "german" TEXT NOT NULL,
    "forms" TEXT[],
    "ar" TEXT,
    "faAF" TEXT,
    "ti" TEXT,
    "note" TEXT,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "GlossaryTerm_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "GlossaryTerm_german_key" ON "GlossaryTerm"("german");
