import "server-only";
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { promisify } from "node:util";
import { gunzip, gzip } from "node:zlib";
import type { System } from "@/domain/access/actor";
import { syncOffers } from "@/domain/offer/commands";
import { now } from "@/lib/clock";
import { contentChannel } from "@/lib/content/announcement";
import { db } from "@/lib/db/client";
import { writeWhole } from "@/lib/whole-file";
import type { PublishedContent, Refreshed } from "./published-content";

const only = { id: 1 };
const pack = promisify(gzip);
const unpack = promisify(gunzip);

/**
 * Shows what the content folder says now, here and in processes elsewhere, and keeps what is wrong
 * with it for the back office.
 */
export async function showContent(
  actor: System,
  content: PublishedContent,
  trouble?: string,
): Promise<Refreshed> {
  const refreshed = await content.refresh();
  const bytes = readFileSync(content.folders.snapshot);
  const edition = createHash("sha256").update(bytes).digest("hex");
  const before = await db.contentState.findUnique({
    where: only,
    select: { edition: true, findings: true, failure: true },
  });
  const findings = refreshed.findings.map(({ path, line, column, text }) => ({
    path,
    line,
    column,
    text,
  }));
  const failure = refreshed.failure ?? trouble ?? null;
  const isNew = before?.edition !== edition;
  const same =
    JSON.stringify([before?.findings, before?.failure]) === JSON.stringify([findings, failure]);
  if (!isNew && same) return refreshed;
  // Before it is noted as shown: what is broken off in between is done again.
  if (isNew) await syncOffers(actor, {});
  const state = { edition, findings, failure, refreshedAt: now() };
  const snapshot = isNew ? { snapshot: Buffer.from(await pack(bytes, { level: 1 })) } : {};
  await db.$transaction([
    before
      ? db.contentState.update({ where: only, data: { ...state, ...snapshot } })
      : db.contentState.create({
          data: { ...only, ...state, snapshot: Buffer.from(await pack(bytes)) },
        }),
    db.$executeRaw`SELECT pg_notify(${contentChannel}, '')`,
  ]);
  return refreshed;
}

/** Shows what another machine has published, where that is something else than is shown here. */
export async function showFromElsewhere(_actor: System, snapshotFile: string): Promise<void> {
  const state = await db.contentState.findUnique({ where: only, select: { edition: true } });
  const shown = createHash("sha256").update(readFileSync(snapshotFile)).digest("hex");
  if (!state || state.edition === shown) return;
  const { snapshot } = await db.contentState.findUniqueOrThrow({ where: only });
  writeWhole(snapshotFile, await unpack(snapshot));
}
