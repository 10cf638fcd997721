import "server-only";
import { createHash } from "node:crypto";
import type { System } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import { db, type Tx } from "@/lib/db/client";

/** Events a seal takes at most: each batch is one short transaction. */
const batchSize = 250;
/** Names the lock under which one process seals at a time. */
const lockKey = 7_451_001;

type Event = Awaited<ReturnType<typeof unsealed>>[number];

/**
 * Chains the audit events written since the last time by their hashes, in batches: writing an
 * event waits for no other. The seals themselves are no events.
 * @returns how many events were sealed
 */
export async function sealAudit(_actor: System): Promise<number> {
  let sealed = 0;
  for (;;) {
    const count = await db.$transaction(sealBatch);
    sealed += count;
    if (count < batchSize) return sealed;
  }
}

async function sealBatch(tx: Tx): Promise<number> {
  await tx.$executeRaw`SELECT pg_advisory_xact_lock(${lockKey})`;
  const events = await unsealed(tx);
  if (events.length === 0) return 0;
  const last = await tx.auditSeal.findFirst({ orderBy: { id: "desc" } });
  const previousHash = last?.hash ?? "";
  const seal = await tx.auditSeal.create({
    data: { at: now(), previousHash, hash: hashOf(previousHash, events) },
  });
  await tx.auditEvent.updateMany({
    where: { id: { in: events.map(({ id }) => id) } },
    data: { sealId: seal.id },
  });
  return events.length;
}

function unsealed(tx: Tx) {
  return tx.auditEvent.findMany({
    where: { sealId: null },
    orderBy: { id: "asc" },
    take: batchSize,
  });
}

/**
 * Recomputes the whole chain.
 * @returns the number of the first seal that does not fit its events or its predecessor, or null
 */
export async function findBrokenSeal(_actor: System): Promise<number | null> {
  let previousHash = "";
  let after = 0;
  for (;;) {
    const seal = await db.auditSeal.findFirst({
      where: { id: { gt: after } },
      orderBy: { id: "asc" },
      include: { events: { orderBy: { id: "asc" } } },
    });
    if (!seal) return null;
    const fits =
      seal.previousHash === previousHash && seal.hash === hashOf(previousHash, seal.events);
    if (!fits) return seal.id;
    previousHash = seal.hash;
    after = seal.id;
  }
}

function hashOf(previousHash: string, events: readonly Event[]): string {
  const lines = events.map(({ sealId: _sealId, ...event }) => lineOf(event));
  return createHash("sha256")
    .update([previousHash, ...lines].join("\n"))
    .digest("hex");
}

/** An event as one line whose parts stand in a fixed order. */
function lineOf(event: Omit<Event, "sealId">): string {
  const {
    id,
    at,
    actorKind,
    userId,
    action,
    outcome,
    subjectType,
    subjectIds,
    caseFileId,
    detail,
  } = event;
  return JSON.stringify([
    String(id),
    at.toISOString(),
    actorKind,
    userId,
    action,
    outcome,
    subjectType,
    subjectIds,
    caseFileId,
    sorted(detail),
  ]);
}

/** jsonb keeps no order of keys. */
function sorted(detail: unknown): unknown {
  return typeof detail === "object" && detail !== null
    ? Object.entries(detail).sort(([a], [b]) => (a < b ? -1 : 1))
    : detail;
}
