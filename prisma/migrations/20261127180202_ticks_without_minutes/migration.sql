-- Who came may be ticked before anybody has written a word: that is no draft of minutes.
ALTER TABLE "MinutesDraft" ALTER COLUMN "textSealed" DROP NOT NULL;
