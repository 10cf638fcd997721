-- Of which appointment or conference a message tells, and the mail of the outbox that it is.
ALTER TABLE "Message" ADD COLUMN "aboutId" UUID;
ALTER TABLE "Message" ADD COLUMN "mailId" UUID;

CREATE INDEX "Message_aboutId_idx" ON "Message"("aboutId");

ALTER TABLE "Message" ADD CONSTRAINT "Message_mailId_fkey" FOREIGN KEY ("mailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
