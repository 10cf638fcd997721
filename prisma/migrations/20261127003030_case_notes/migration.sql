-- CreateEnum
CREATE TYPE "NoteVisibility" AS ENUM ('own', 'team');

CREATE TABLE "CaseNote" (
    "id" UUID NOT NULL,
    "caseFileId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "visibility" "NoteVisibility" NOT NULL,
    "textSealed" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "notedAt" TIMESTAMPTZ(3),
    "version" INTEGER NOT NULL DEFAULT 0,

    CONSTRAINT "CaseNote_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "CaseNote_caseFileId_fkey" FOREIGN KEY ("caseFileId") REFERENCES "CaseFile"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "CaseNote_authorId_fkey" FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "CaseNote_caseFileId_notedAt_idx" ON "CaseNote"("caseFileId", "notedAt");

-- An author writes on one draft in a case file, in however many windows.
CREATE UNIQUE INDEX "CaseNote_one_draft" ON "CaseNote"("caseFileId", "authorId") WHERE "notedAt" IS NULL;
