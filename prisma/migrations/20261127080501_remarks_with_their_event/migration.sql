-- A remark belongs to the report that it came with, and stands there already (ReferralEvent.noteSealed).
ALTER TABLE "Referral" DROP COLUMN "answerSealed";
