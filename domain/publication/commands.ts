import "server-only";
import { randomUUID } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";
import { now } from "@/lib/clock";
import { callWorker, isWorking } from "@/lib/content/worker-lock";
import { db, type Tx } from "@/lib/db/client";
import { type PublishedFiles, publishedFiles } from "./schema";

type Decided = {
  /** Null for what is no offer. */
  readonly offerId: string | null;
  /** Null where the city itself publishes. */
  readonly carrierId: string | null;
  /** As the history of the content is to name who publishes. */
  readonly carrierName: string;
  readonly files: PublishedFiles;
  /** First line of the commit; names no person. */
  readonly message: string;
};

/**
 * Puts down what is to be published, in the transaction of the decision: both hold or neither.
 * {@link publishPending} has it done at once, and the next start at the latest.
 * @returns the publication's id
 */
export async function enqueue(tx: Tx, decided: Decided): Promise<string> {
  const id = randomUUID();
  const files = publishedFiles.parse(decided.files);
  await tx.publication.create({
    data: { ...decided, id, files, place: placeOf(files), state: "pending", createdAt: now() },
  });
  return id;
}

/** What the files are about: "offers/<slug>". */
function placeOf([file]: PublishedFiles): string {
  return file?.path.split("/").slice(1, 3).join("/") ?? "";
}

/** How long somebody's form waits for its publication; it goes on without them after that. */
const patienceMs = 20_000;
const lookEveryMs = 40;

/** "visible": to everybody, now. "pending": it will be, once the worker is there. */
export type Published = "visible" | "pending" | "failed";

/**
 * Has everything published that is waiting, in its order, and waits until it can be seen.
 * To be called after the transaction of {@link enqueue}.
 */
export async function publishPending(): Promise<Published> {
  const waiting = await db.publication.findMany({
    where: { state: "pending" },
    select: { id: true },
  });
  const ids = waiting.map(({ id }) => id);
  const deadline = Date.now() + patienceMs;
  await callWorker(db);
  for (;;) {
    const states = await db.publication.findMany({
      where: { id: { in: ids } },
      select: { state: true },
    });
    if (states.every(({ state }) => state !== "pending")) {
      return states.some(({ state }) => state === "failed") ? "failed" : "visible";
    }
    if (Date.now() > deadline || !(await isWorking(db))) return "pending";
    await pause(lookEveryMs);
  }
}
