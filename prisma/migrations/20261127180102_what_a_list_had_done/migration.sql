-- What a list had done to somebody before it was taken back: their timeline tells both.
CREATE TABLE "RosterTakenBack" (
  "id" UUID NOT NULL,
  "importId" UUID NOT NULL,
  "personId" UUID NOT NULL,
  "part" TEXT NOT NULL,
  "at" TIMESTAMPTZ(3) NOT NULL,
  "userId" UUID,

  CONSTRAINT "RosterTakenBack_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "RosterTakenBack_personId_idx" ON "RosterTakenBack"("personId");

ALTER TABLE "RosterTakenBack" ADD CONSTRAINT "RosterTakenBack_importId_fkey" FOREIGN KEY ("importId") REFERENCES "RosterImport"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "RosterTakenBack" ADD CONSTRAINT "RosterTakenBack_personId_fkey" FOREIGN KEY ("personId") REFERENCES "Person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
