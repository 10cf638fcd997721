-- CreateEnum
CREATE TYPE "PageReportKind" AS ENUM ('notWorking', 'outdated', 'unclear', 'wrongTranslation', 'missing', 'accessibility');

-- CreateTable
CREATE TABLE "PageReport" (
    "id" UUID NOT NULL,
    "page" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "kind" "PageReportKind",
    "textSealed" TEXT,
    "contactSealed" TEXT,
    "reportedAt" TIMESTAMPTZ(3) NOT NULL,
    "answerBy" TIMESTAMPTZ(3),
    "doneAt" TIMESTAMPTZ(3),
    "noteSealed" TEXT,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "PageReport_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "PageReport_doneAt_reportedAt_idx" ON "PageReport"("doneAt", "reportedAt");

-- CreateIndex
CREATE INDEX "PageReport_page_locale_reportedAt_idx" ON "PageReport"("page", "locale", "reportedAt");
