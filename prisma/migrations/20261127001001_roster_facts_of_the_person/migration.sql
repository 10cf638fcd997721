-- Where somebody lives stands with the person.
-- AlterTable
ALTER TABLE "RosterEntry" DROP COLUMN "district", DROP COLUMN "addressSealed";
