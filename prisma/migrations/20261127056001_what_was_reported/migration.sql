-- What a report said beside the state (a day, a planned end, a reason): it outlives the "no" that takes the state back.
ALTER TABLE "ReferralEvent" ADD COLUMN "claim" JSONB;
