-- Who was there is ticked while the minutes are written: both are kept until they are saved.
ALTER TABLE "MinutesDraft" ADD COLUMN "came" TEXT[] NOT NULL DEFAULT '{}';
