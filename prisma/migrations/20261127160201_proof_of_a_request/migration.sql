-- What saying that its person wrote a request has changed, so that a slip can be taken back.
ALTER TABLE "ContactRequest" ADD COLUMN "proof" JSONB;
