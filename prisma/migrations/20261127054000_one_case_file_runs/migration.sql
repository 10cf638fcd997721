-- Two persons who are one have one case file that runs: which became which, so that it can be taken apart.
ALTER TABLE "PersonMerge" ADD COLUMN "caseFiles" JSONB;

-- A talk that was noted by mistake closes the case file again that it had opened.
ALTER TABLE "Contact" ADD COLUMN "openedFile" JSONB;
