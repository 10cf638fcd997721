-- Every change of a person's profile with what stood there before, so that it can be explained.
CREATE TABLE "PersonChange" (
    "id" UUID NOT NULL,
    "personId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,
    "occasion" TEXT NOT NULL,
    "changesSealed" TEXT NOT NULL,

    CONSTRAINT "PersonChange_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "PersonChange_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE
);

CREATE INDEX "PersonChange_personId_at_idx" ON "PersonChange"("personId", "at");
