-- Who gave a list is compared without regard to case and spaces. Migration 20261127080201 wrote it with lower(),
-- which in a database of locale C leaves "Ä" as it is and takes a no-break space for a letter: no later list of
-- that source found its people. Written as the portal writes it (sourceKey), whatever the locale is.
UPDATE "RosterEntry"
SET "listedBy" = ARRAY(
    SELECT DISTINCT btrim(regexp_replace(
        translate(key,
            U&'ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖØÙÚÛÜÝÞĀĂĄĆČĎĐĒĘĚĞĪŁŃŇŌŐŒŘŚŞŠŤŪŮŰŹŻŽ\1E9E\00A0\202F\2007',
            U&'àáâãäåæçèéêëìíîïðñòóôõöøùúûüýþāăąćčďđēęěğīłńňōőœřśşšťūůűźżž\00DF   '),
        ' +', ' ', 'g'))
    FROM unnest("listedBy") AS key)
WHERE "listedBy" <> ARRAY[]::TEXT[];
