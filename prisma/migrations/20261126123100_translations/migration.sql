-- CreateEnum
CREATE TYPE "TranslationStep" AS ENUM ('draft', 'submitted', 'returned', 'approved');

-- CreateEnum
CREATE TYPE "TextReview" AS ENUM ('machineMade', 'notReadByNative', 'readByNative');

-- CreateTable
CREATE TABLE "Translation" (
    "id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "slug" TEXT NOT NULL,
    "locale" TEXT NOT NULL,
    "step" "TranslationStep" NOT NULL,
    "title" TEXT NOT NULL,
    "summary" TEXT NOT NULL,
    "blocks" TEXT[],
    "german" JSONB NOT NULL,
    "shown" TEXT NOT NULL,
    "review" "TextReview" NOT NULL,
    "authorId" UUID,
    "nativeReaderId" UUID,
    "nativeReadAt" TIMESTAMPTZ(3),
    "reason" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "submittedAt" TIMESTAMPTZ(3),
    "decidedAt" TIMESTAMPTZ(3),
    "decidedById" UUID,
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "Translation_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "Translation_step_submittedAt_idx" ON "Translation"("step", "submittedAt");

-- CreateIndex
CREATE INDEX "Translation_kind_slug_locale_decidedAt_idx" ON "Translation"("kind", "slug", "locale", "decidedAt");

-- Two people who translate the same text work on the same draft.
CREATE UNIQUE INDEX "Translation_one_open" ON "Translation"("kind", "slug", "locale") WHERE "step" <> 'approved';

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_nativeReaderId_fkey" FOREIGN KEY ("nativeReaderId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "Translation" ADD CONSTRAINT "Translation_decidedById_fkey" FOREIGN KEY ("decidedById") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;
