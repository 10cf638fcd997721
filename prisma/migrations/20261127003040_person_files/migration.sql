-- Small files about a person. What is in them, and what they are called, is encrypted.
CREATE TABLE "PersonFile" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "titleSealed" TEXT NOT NULL,
    "bytesSealed" BYTEA NOT NULL,
    "size" INTEGER NOT NULL,
    "addedAt" TIMESTAMPTZ(3) NOT NULL,
    "addedById" UUID NOT NULL,

    CONSTRAINT "PersonFile_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PersonFile_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE,
    CONSTRAINT "PersonFile_addedById_fkey" FOREIGN KEY ("addedById") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "PersonFile_personId_addedAt_idx" ON "PersonFile"("personId", "addedAt");
