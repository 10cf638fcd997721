-- The driver of Prisma sends and reads instants as UTC without saying so. In sessions of another time zone they
-- stood an hour or two off, which only SQL could see. Sessions are in UTC by now (lib/db/client.ts): what those of
-- the server's own zone have written is put right. Where that is UTC, nothing changes.
DO $$
DECLARE
    one RECORD;
BEGIN
    IF current_setting('TimeZone') IN ('UTC', 'Etc/UTC', 'GMT') THEN
        RETURN;
    END IF;
    FOR one IN
        SELECT c.table_name AS name, string_agg(
            format(
                '%1$I = (%1$I AT TIME ZONE current_setting(''TimeZone'')) AT TIME ZONE ''UTC''',
                c.column_name
            ),
            ', '
        ) AS changes
        FROM information_schema.columns AS c
        JOIN information_schema.tables AS t USING (table_schema, table_name)
        WHERE c.table_schema = current_schema() AND t.table_type = 'BASE TABLE'
            AND c.data_type = 'timestamp with time zone' AND c.table_name <> '_prisma_migrations'
        GROUP BY c.table_name
    LOOP
        -- What nobody may change says what it said: it is read as it was written.
        EXECUTE format('ALTER TABLE %I DISABLE TRIGGER USER', one.name);
        EXECUTE format('UPDATE %I SET %s', one.name, one.changes);
        EXECUTE format('ALTER TABLE %I ENABLE TRIGGER USER', one.name);
    END LOOP;
END
$$;
