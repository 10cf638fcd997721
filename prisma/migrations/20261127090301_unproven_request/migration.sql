-- A request that was taken to somebody who is known already: nobody has proven that they wrote it.
ALTER TABLE "ContactRequest" ADD COLUMN "unproven" BOOLEAN NOT NULL DEFAULT false;
