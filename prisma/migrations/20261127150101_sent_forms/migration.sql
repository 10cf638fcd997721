-- Forms that were taken within the last hour, so that the same one sent again on a slow line is answered as it was.
-- A keyed print of who sent what: nothing that was typed can be read from it.
CREATE TABLE "SentForm" (
    "print" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "SentForm_pkey" PRIMARY KEY ("print")
);

CREATE INDEX "SentForm_at_idx" ON "SentForm"("at");
