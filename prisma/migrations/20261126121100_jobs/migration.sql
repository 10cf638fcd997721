-- The tables of the job queue live in a schema of their own, which the queue itself keeps up to date.
-- Where the portal's role may not create schemas, somebody has created this one for it.
DO $$
BEGIN
  IF NOT EXISTS (SELECT FROM pg_namespace WHERE nspname = 'pgboss') THEN
    CREATE SCHEMA "pgboss";
  END IF;
END
$$;
