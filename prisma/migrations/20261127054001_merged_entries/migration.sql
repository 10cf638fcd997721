-- Two entries of one person on the roster: what the one that stays was before it knew what both know.
ALTER TABLE "PersonMerge" ADD COLUMN "rosterEntry" JSONB;
