-- Translations of guides and pages are published as well, by the city itself.
ALTER TABLE "Publication" ALTER COLUMN "offerId" DROP NOT NULL;
ALTER TABLE "Publication" ALTER COLUMN "carrierId" DROP NOT NULL;
ALTER TABLE "Publication" ADD COLUMN "place" TEXT;
UPDATE "Publication" SET "place" =
    split_part("files" -> 0 ->> 'path', '/', 2) || '/' || split_part("files" -> 0 ->> 'path', '/', 3);
ALTER TABLE "Publication" ALTER COLUMN "place" SET NOT NULL;

-- DropIndex
DROP INDEX "Publication_offerId_idx";

-- CreateIndex
CREATE INDEX "Publication_place_idx" ON "Publication"("place");
