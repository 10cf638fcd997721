-- The mail that brings a link: it is not sent any more once the link is used or void.
ALTER TABLE "Invitation" ADD COLUMN "mailId" UUID;
