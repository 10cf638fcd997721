-- Holidays, or the trainer is ill: a week that is neither attended nor missed.
ALTER TYPE "AttendanceMark" ADD VALUE 'noLessons';

-- What the other side had noted of a week before, and when: so that both see who changed it. A week that
-- one side takes back from the other stays without a mark.
ALTER TABLE "Attendance" ALTER COLUMN "mark" DROP NOT NULL;
ALTER TABLE "Attendance" ADD COLUMN "beforeMark" "AttendanceMark";
ALTER TABLE "Attendance" ADD COLUMN "beforeSide" TEXT;
ALTER TABLE "Attendance" ADD COLUMN "beforeUserId" UUID;
ALTER TABLE "Attendance" ADD COLUMN "beforeAt" TIMESTAMPTZ(3);
