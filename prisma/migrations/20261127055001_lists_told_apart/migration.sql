-- Lists that wait for a decision are told apart by their file's name and the number of their rows.
ALTER TABLE "RosterImport" ADD COLUMN "fileNameSealed" TEXT;
ALTER TABLE "RosterImport" ADD COLUMN "rows" INTEGER NOT NULL DEFAULT 0;
