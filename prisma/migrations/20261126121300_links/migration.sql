-- CreateTable: an address that the content leads to, and what was answered there.
CREATE TABLE "Link" (
    "url" TEXT NOT NULL,
    "outcome" TEXT NOT NULL,
    "status" INTEGER,
    "movedTo" TEXT,
    "failures" INTEGER NOT NULL DEFAULT 0,
    "checkedAt" TIMESTAMPTZ(3) NOT NULL,
    "lastGoodAt" TIMESTAMPTZ(3),

    CONSTRAINT "Link_pkey" PRIMARY KEY ("url")
);
