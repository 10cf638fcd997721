-- With which key a page's number was chosen. Of numbers chosen before nobody knows: they stay as they are.
ALTER TABLE "PersonAccess" ADD COLUMN "numberBy" UUID;
