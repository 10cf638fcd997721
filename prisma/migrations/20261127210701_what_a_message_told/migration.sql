-- How that stood of which a message tells: a mail that says something else than holds by now tells nothing. Of
-- former messages nobody knows it.
ALTER TABLE "Message" ADD COLUMN "stand" TEXT;
