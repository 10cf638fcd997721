-- A need that was noted by mistake counts nowhere and stays to be read; what stood in one before it
-- was put right is kept sealed.
ALTER TABLE "Need" ADD COLUMN "takenBackAt" TIMESTAMPTZ(3);
ALTER TABLE "Need" ADD COLUMN "version" INTEGER NOT NULL DEFAULT 0;

CREATE TABLE "NeedChange" (
    "id" UUID NOT NULL,
    "needId" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID NOT NULL,
    "changesSealed" TEXT NOT NULL,

    CONSTRAINT "NeedChange_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "NeedChange_needId_idx" ON "NeedChange"("needId");

ALTER TABLE "NeedChange" ADD CONSTRAINT "NeedChange_needId_fkey" FOREIGN KEY ("needId") REFERENCES "Need"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "NeedChange" ADD CONSTRAINT "NeedChange_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
