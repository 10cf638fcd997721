import "server-only";
import { db } from "@/lib/db/client";
import { PersonIndex } from "./person-index";
import { type KnownRow, knownOf } from "./profile";

type Memory = {
  readonly index: PersonIndex;
  /** Every transaction before this one had ended when the index was last refreshed. */
  horizon: string;
  running: Promise<PersonIndex> | undefined;
  /** Begins once the running one has ended: for those who ask meanwhile. */
  queued: Promise<PersonIndex> | undefined;
};

// Next evaluates modules once per bundle: without this each bundle would hold all names anew.
const shared = globalThis as { portalKnownPersons?: Memory };

/**
 * All persons by name, birth date, number and what lists go by, as the database has them at this
 * moment: each use first asks for the rows that were written since the last one (decision 0034). Rows
 * of a transaction that has not ended yet are not in it, the caller's own included.
 */
export function knownPersons(): Promise<PersonIndex> {
  shared.portalKnownPersons ??= {
    index: new PersonIndex(),
    horizon: "0",
    running: undefined,
    queued: undefined,
  };
  const memory = shared.portalKnownPersons;
  // One that runs already may have looked before the caller's own write.
  if (memory.queued) return memory.queued;
  if (!memory.running) return begin(memory);
  memory.queued = memory.running
    .catch(() => memory.index)
    .then(() => {
      memory.queued = undefined;
      return begin(memory);
    });
  return memory.queued;
}

function begin(memory: Memory): Promise<PersonIndex> {
  memory.running = refresh(memory).finally(() => {
    memory.running = undefined;
  });
  return memory.running;
}

type Row = { readonly mergedIntoId: string | null } & {
  readonly horizon: string;
  readonly persons: number;
} & (KnownRow | { readonly id: null });

async function refresh(memory: Memory): Promise<PersonIndex> {
  const { index } = memory;
  if (memory.horizon === "0") await takeOverRestored();
  const rows = await changedSince(memory.horizon);
  for (const row of rows) {
    if (row.id === null) continue;
    // Whoever turned out to be somebody else is not found any more.
    if (row.mergedIntoId) index.drop(row.id);
    else index.put(knownOf(row));
  }
  const [first] = rows;
  // Whoever is in the database is in the index now: more of them are such as are gone.
  if (first && first.persons < index.size) await dropGone(index);
  memory.horizon = first?.horizon ?? memory.horizon;
  return index;
}

/** One statement sees one moment: what it counts, what it finds, and from where to go on. */
function changedSince(horizon: string): Promise<Row[]> {
  return db.$queryRaw<Row[]>`
    SELECT moment.horizon, moment.persons, person.id, person."nameSealed",
      person."birthDateSealed", person."contactSealed", person."residenceSealed",
      person."detailsSealed", person.district, person.language, person."mergedIntoId"
    FROM (
      SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS horizon,
        (SELECT count(*) FROM "Person" WHERE "mergedIntoId" IS NULL)::int AS persons
    ) AS moment
    LEFT JOIN "Person" AS person ON person."changedIn" >= ${horizon}::text::xid8`;
}

async function dropGone(index: PersonIndex): Promise<void> {
  const rows = await db.person.findMany({ where: { mergedIntoId: null }, select: { id: true } });
  const there = new Set(rows.map(({ id }) => id));
  for (const id of [...index.ids()]) if (!there.has(id)) index.drop(id);
}

/** A backup brings the numbers of the server it was made on, which may be ahead of this one's. */
async function takeOverRestored(): Promise<void> {
  await db.$executeRaw`
    UPDATE "Person" SET "changedIn" = pg_current_xact_id()
    WHERE "changedIn" > pg_current_xact_id()`;
}
