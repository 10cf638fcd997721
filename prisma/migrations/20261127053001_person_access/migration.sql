-- CreateTable
CREATE TABLE "PersonAccess" (
    "id" UUID NOT NULL,
    "requestId" UUID,
    "personId" UUID,
    "linkHash" TEXT NOT NULL,
    "codeHash" TEXT NOT NULL,
    "codeSealed" TEXT NOT NULL,
    "linkSealed" TEXT NOT NULL,
    "numberHash" TEXT,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "renewedAt" TIMESTAMPTZ(3),

    CONSTRAINT "PersonAccess_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PersonAccess_one_owner" CHECK (num_nonnulls("requestId", "personId") = 1)
);

-- CreateIndex
CREATE UNIQUE INDEX "PersonAccess_requestId_key" ON "PersonAccess"("requestId");

-- CreateIndex
CREATE UNIQUE INDEX "PersonAccess_linkHash_key" ON "PersonAccess"("linkHash");

-- CreateIndex
CREATE UNIQUE INDEX "PersonAccess_codeHash_key" ON "PersonAccess"("codeHash");

-- CreateIndex
CREATE INDEX "PersonAccess_personId_idx" ON "PersonAccess"("personId");

-- AddForeignKey
ALTER TABLE "PersonAccess" ADD CONSTRAINT "PersonAccess_requestId_fkey" FOREIGN KEY ("requestId") REFERENCES "ContactRequest"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "PersonAccess" ADD CONSTRAINT "PersonAccess_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The keys of requests go on working: their id is the request's, to which what is sealed is bound.
INSERT INTO "PersonAccess" ("id", "requestId", "linkHash", "codeHash", "codeSealed", "linkSealed", "createdAt")
SELECT "id", "id", "linkHash", "codeHash", "codeSealed", "linkSealed", "receivedAt"
FROM "ContactRequest"
WHERE "state" <> 'withdrawn';

ALTER TABLE "ContactRequest" DROP COLUMN "linkHash",
DROP COLUMN "codeHash",
DROP COLUMN "codeSealed",
DROP COLUMN "linkSealed";

-- Addresses of a visit belong to a key now, and so far each of them showed all of the page.
ALTER TABLE "StatusVisit" DROP CONSTRAINT "StatusVisit_requestId_fkey";
ALTER TABLE "StatusVisit" RENAME COLUMN "requestId" TO "accessId";
ALTER INDEX "StatusVisit_requestId_idx" RENAME TO "StatusVisit_accessId_idx";
DELETE FROM "StatusVisit" WHERE "accessId" NOT IN (SELECT "id" FROM "PersonAccess");
ALTER TABLE "StatusVisit" ADD COLUMN "opened" BOOLEAN NOT NULL DEFAULT true;
ALTER TABLE "StatusVisit" ALTER COLUMN "opened" DROP DEFAULT;
ALTER TABLE "StatusVisit" ADD CONSTRAINT "StatusVisit_accessId_fkey" FOREIGN KEY ("accessId") REFERENCES "PersonAccess"("id") ON DELETE CASCADE ON UPDATE CASCADE;
