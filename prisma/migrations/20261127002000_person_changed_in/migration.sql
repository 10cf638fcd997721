-- Every process keeps the names of all persons in its memory (decision 0034) and asks for those
-- that were written since it last looked. The number of the writing transaction tells: no
-- notification can be missed, and no writer waits for another as it would for a counter.
ALTER TABLE "Person" ADD COLUMN "changedIn" XID8 NOT NULL DEFAULT pg_current_xact_id();
CREATE INDEX "Person_changedIn_idx" ON "Person"("changedIn");

CREATE FUNCTION person_changed_in() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW."changedIn" := pg_current_xact_id();
  RETURN NEW;
END $$;

CREATE TRIGGER person_says_when BEFORE UPDATE ON "Person"
  FOR EACH ROW EXECUTE FUNCTION person_changed_in();
