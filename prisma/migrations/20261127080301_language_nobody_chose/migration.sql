-- German stood there for whoever had chosen nothing. Who has written to the portal on its German
-- pages has chosen it; of all others it says nothing.
ALTER TABLE "Person" ALTER COLUMN "language" DROP NOT NULL;

UPDATE "Person" AS person SET "language" = NULL
WHERE "language" = 'de' AND NOT EXISTS (
  SELECT FROM "ContactRequest" AS request
  WHERE request."personId" = person."id" AND request."locale" = 'de'
);
