-- Who does a thing of Today that belongs to nobody: for a day, so that nothing stays with somebody who is away.
CREATE TABLE "TakenTask" (
    "task" TEXT NOT NULL,
    "onDay" TEXT NOT NULL,
    "userId" UUID NOT NULL,

    CONSTRAINT "TakenTask_pkey" PRIMARY KEY ("task")
);

ALTER TABLE "TakenTask" ADD CONSTRAINT "TakenTask_userId_fkey" FOREIGN KEY ("userId") REFERENCES "User"("id") ON DELETE CASCADE ON UPDATE CASCADE;
