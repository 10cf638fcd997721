-- AlterTable
ALTER TABLE "User" ADD COLUMN "weekMinutes" INTEGER;

-- CreateTable
CREATE TABLE "PutOffTask" (
    "task" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "userId" UUID,

    CONSTRAINT "PutOffTask_pkey" PRIMARY KEY ("task")
);

-- CreateTable
CREATE TABLE "CalendarFeed" (
    "id" TEXT NOT NULL,
    "userId" UUID NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "CalendarFeed_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE UNIQUE INDEX "CalendarFeed_userId_key" ON "CalendarFeed"("userId");

-- AddForeignKey
ALTER TABLE "PutOffTask" ADD CONSTRAINT "PutOffTask_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "CalendarFeed" ADD CONSTRAINT "CalendarFeed_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
