-- What a merge does to the keys that came with requests, so that it can be undone.
ALTER TABLE "PersonMerge" ADD COLUMN "closedKeys" JSONB;
