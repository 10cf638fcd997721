-- The placement of a referral that was entered in error stays, so that a slip can be undone.
ALTER TYPE "PlacementState" ADD VALUE 'enteredInError';
-- One that never ended has no outcome then either. The new state cannot be named in the same transaction.
ALTER TABLE "Placement" DROP CONSTRAINT "Placement_ended_with_outcome";
ALTER TABLE "Placement" ADD CONSTRAINT "Placement_ended_with_outcome" CHECK (
    "state" <> 'ended' OR ("outcome" IS NOT NULL AND "endedOn" IS NOT NULL)
);
