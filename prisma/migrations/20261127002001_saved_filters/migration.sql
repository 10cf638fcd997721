CREATE TABLE "SavedFilter" (
  "id" UUID NOT NULL,
  "userId" UUID NOT NULL,
  "list" TEXT NOT NULL,
  "name" TEXT NOT NULL,
  "query" TEXT NOT NULL,
  "createdAt" TIMESTAMPTZ(3) NOT NULL,
  CONSTRAINT "SavedFilter_pkey" PRIMARY KEY ("id"),
  CONSTRAINT "SavedFilter_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE
);
CREATE UNIQUE INDEX "SavedFilter_userId_list_name_key" ON "SavedFilter"("userId", "list", "name");

-- What the list of case files asks for.
CREATE INDEX "CaseFile_personId_idx" ON "CaseFile"("personId");
CREATE INDEX "CaseFile_ownerId_idx" ON "CaseFile"("ownerId");
CREATE INDEX "ContactRequest_personId_idx" ON "ContactRequest"("personId");
