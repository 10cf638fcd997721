-- The note of a contact that somebody is writing, kept while they type; its author alone sees it.
CREATE TABLE "ContactDraft" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "authorId" UUID NOT NULL,
    "noteSealed" TEXT NOT NULL,
    "changedAt" TIMESTAMPTZ(3) NOT NULL,
    "version" INTEGER NOT NULL,
    CONSTRAINT "ContactDraft_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "ContactDraft_personId_authorId_idx" ON "ContactDraft"("personId", "authorId");

ALTER TABLE "ContactDraft" ADD CONSTRAINT "ContactDraft_personId_fkey"
    FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "ContactDraft" ADD CONSTRAINT "ContactDraft_authorId_fkey"
    FOREIGN KEY ("authorId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
