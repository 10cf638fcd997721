-- Who stands in for whom, from one day to another (Europe/Berlin); it ends by itself.
CREATE TABLE "Deputyship" (
    "id" UUID NOT NULL,
    "absentId" UUID NOT NULL,
    "deputyId" UUID NOT NULL,
    "fromOn" TEXT NOT NULL,
    "untilOn" TEXT NOT NULL,
    "createdAt" TIMESTAMPTZ(3) NOT NULL,
    "createdById" UUID NOT NULL,
    "endedAt" TIMESTAMPTZ(3),

    CONSTRAINT "Deputyship_pkey" PRIMARY KEY ("id"),
    CONSTRAINT "Deputyship_two_people" CHECK ("absentId" <> "deputyId"),
    CONSTRAINT "Deputyship_in_order" CHECK ("fromOn" <= "untilOn"),
    CONSTRAINT "Deputyship_absentId_fkey" FOREIGN KEY ("absentId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE,
    CONSTRAINT "Deputyship_deputyId_fkey" FOREIGN KEY ("deputyId") REFERENCES "User"("id") ON DELETE RESTRICT ON UPDATE CASCADE
);

CREATE INDEX "Deputyship_deputyId_untilOn_idx" ON "Deputyship"("deputyId", "untilOn");
CREATE INDEX "Deputyship_absentId_untilOn_idx" ON "Deputyship"("absentId", "untilOn");
