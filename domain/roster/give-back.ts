import "server-only";
import { dropPaperFollowUps } from "@/domain/follow-up-plan/paper";
import { recordManyChanges } from "@/domain/person/changes";
import { profileOf } from "@/domain/person/profile";
import { writeListedProfiles } from "@/domain/person/write-profiles";
import type { Tx } from "@/lib/db/client";
import { conflict } from "@/lib/errors";
import { profileKept } from "./keep-before";
import type { TakeBackPlan } from "./take-back-plan";

type Back = {
  readonly tx: Tx;
  readonly importId: string;
  /** Of whom nothing has followed. */
  readonly open: TakeBackPlan["open"];
  readonly userId: string;
};

/** Gives profiles back what they said before a list. */
export async function giveBackProfiles({ tx, importId, open, userId }: Back): Promise<void> {
  const sealed = new Map(
    open.flatMap(({ personId, profileSealed, part }) =>
      part === "restored" && profileSealed ? [[personId, profileSealed] as const] : [],
    ),
  );
  const persons = await tx.person.findMany({ where: { id: { in: [...sealed.keys()] } } });
  const given = persons.flatMap((row) => {
    const { id, version } = row;
    const profileSealed = sealed.get(id);
    if (profileSealed === undefined) return [];
    return [
      { id, version, profile: profileKept({ importId, personId: id, profileSealed }), now: row },
    ];
  });
  await writeListedProfiles(tx, given);
  await recordManyChanges(
    tx,
    given.map(({ id: personId, now, profile: after }) => ({
      ...{ personId, before: profileOf(now), after, userId },
      occasion: "rosterTakenBack",
    })),
  );
  const unknown = given.filter(({ profile }) => profile.residence.validUntil === undefined);
  await dropPaperFollowUps(
    tx,
    unknown.map(({ id }) => id),
  );
}

/** Gives entries back what lists said of them before; what else was kept of them by then holds again. */
export async function giveBackEntries({ tx, importId, open }: Omit<Back, "userId">): Promise<void> {
  await liftMarks({ tx, importId, open });
  const ids = open.flatMap(({ entryId, listed, markAlone }) =>
    listed && !markAlone ? [entryId] : [],
  );
  const count = await tx.$executeRaw`
    UPDATE "RosterEntry" AS e SET
      "source" = was."source", "asOf" = was."asOf", "listedBy" = was."listedBy",
      "missingSince" = was."missingSince", "language" = was."language", "listedAs" = was."listedAs",
      "listedFacts" = was."listedFacts", "wrongNumber" = was."wrongNumber",
      "version" = e."version" + 1
    FROM "RosterImported" AS own
    CROSS JOIN LATERAL jsonb_to_record(own."entryBefore") AS was (
      "source" text, "asOf" text, "listedBy" text[], "missingSince" text, "language" text,
      "listedAs" text[], "listedFacts" text, "wrongNumber" boolean)
    WHERE own."importId" = ${importId}::uuid AND own."entryId" = ANY (${ids}::uuid[])
      AND e."id" = own."entryId"`;
  if (count < ids.length) throw conflict();
  await holdAgain(tx, importId, ids);
  await tx.rosterImported.deleteMany({ where: { importId, entryId: { in: ids } } });
}

/**
 * Whom the list alone did not name stands on it again, whatever has followed; a decision about many that
 * is undone later does not bring the mark back.
 */
async function liftMarks({ tx, importId, open }: Omit<Back, "userId">): Promise<void> {
  const ids = open.flatMap(({ entryId, markAlone }) => (markAlone ? [entryId] : []));
  await tx.$executeRaw`
    UPDATE "RosterDecided" AS other SET "missingSince" = NULL,
      "version" = CASE WHEN other."version" = e."version" THEN e."version" + 1 ELSE other."version" END
    FROM "RosterEntry" AS e
    WHERE e."id" = ANY (${ids}::uuid[]) AND other."entryId" = e."id"
      AND other."missingSince" = e."missingSince"`;
  await tx.$executeRaw`
    UPDATE "RosterEntry" AS e SET "missingSince" = NULL, "version" = e."version" + 1,
      "listedBy" = ARRAY(SELECT jsonb_array_elements_text(own."entryBefore" -> 'listedBy'))
    FROM "RosterImported" AS own
    WHERE own."importId" = ${importId}::uuid AND own."entryId" = ANY (${ids}::uuid[])
      AND e."id" = own."entryId"`;
  await tx.rosterImported.deleteMany({ where: { importId, entryId: { in: ids } } });
}

/** What an earlier list or decision has left behind stands there again, so that it can be taken back too. */
async function holdAgain(tx: Tx, importId: string, ids: readonly string[]): Promise<void> {
  await tx.$executeRaw`
    UPDATE "RosterImported" AS other SET
      "entryVersion" = e."version",
      "personVersion" = CASE
        WHEN other."personVersion" = (own."entryBefore" ->> 'personVersion')::int THEN p."version"
        ELSE other."personVersion" END
    FROM "RosterImported" AS own
    JOIN "RosterEntry" AS e ON e."id" = own."entryId"
    JOIN "Person" AS p ON p."id" = e."personId"
    WHERE own."importId" = ${importId}::uuid AND own."entryId" = ANY (${[...ids]}::uuid[])
      AND other."entryId" = own."entryId" AND other."importId" <> own."importId"
      AND other."entryVersion" = (own."entryBefore" ->> 'version')::int`;
  await tx.$executeRaw`
    UPDATE "RosterDecided" AS other SET "version" = e."version"
    FROM "RosterImported" AS own
    JOIN "RosterEntry" AS e ON e."id" = own."entryId"
    WHERE own."importId" = ${importId}::uuid AND own."entryId" = ANY (${[...ids]}::uuid[])
      AND other."entryId" = own."entryId"
      AND other."version" = (own."entryBefore" ->> 'version')::int`;
}

/** Does away with the entries that a list has made, and with whom it has made. */
export async function removeMade({ tx, open }: Back): Promise<void> {
  const made = open.filter(({ listed }) => !listed);
  const persons = made.filter(({ part }) => part === "goes");
  const ids = persons.map(({ personId }) => personId);
  // What is left of them was taken back by whoever had noted it, or never finished.
  await tx.$executeRaw`DELETE FROM "Contact" WHERE "personId" = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`DELETE FROM "ContactDraft" WHERE "personId" = ANY (${ids}::uuid[])`;
  await tx.$executeRaw`
    DELETE FROM "RosterEntry" WHERE "id" = ANY (${made.map(({ entryId }) => entryId)}::uuid[])`;
  await tx.$executeRaw`DELETE FROM "Person" WHERE "id" = ANY (${ids}::uuid[])`;
}
