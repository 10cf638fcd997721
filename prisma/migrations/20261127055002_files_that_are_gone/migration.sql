-- Of a file that was deleted the timeline still says what it was called, who deleted it, and when.
ALTER TABLE "PersonFile" ADD COLUMN "removedAt" TIMESTAMPTZ(3);
ALTER TABLE "PersonFile" ADD COLUMN "removedById" UUID;
