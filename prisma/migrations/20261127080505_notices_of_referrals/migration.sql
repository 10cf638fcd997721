-- Which mail tells of a referral: it is taken back with its cause.
ALTER TABLE "Referral" ADD COLUMN "noticeMailId" UUID;
ALTER TABLE "Referral" ADD CONSTRAINT "Referral_noticeMailId_fkey"
  FOREIGN KEY ("noticeMailId") REFERENCES "Mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
