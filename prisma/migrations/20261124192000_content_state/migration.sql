-- CreateTable
CREATE TABLE "ContentState" (
    "id" INTEGER NOT NULL,
    "edition" TEXT NOT NULL,
    "snapshot" BYTEA NOT NULL,
    "findings" JSONB NOT NULL,
    "failure" TEXT,
    "refreshedAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "ContentState_pkey" PRIMARY KEY ("id")
);


