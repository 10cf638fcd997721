import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { System } from "@/domain/access/actor";
import { describe } from "@/domain/content/check";
import type { PublishedContent } from "@/domain/content/published-content";
import { showContent } from "@/domain/content/show";
import { now } from "@/lib/clock";
import { contentChannel } from "@/lib/content/announcement";
import type { History } from "@/lib/content/history";
import { db } from "@/lib/db/client";
import { writeWhole } from "@/lib/whole-file";
import { type PublishedFiles, publishedFiles } from "./schema";

type Waiting = NonNullable<Awaited<ReturnType<typeof nextWaiting>>>;

/**
 * Publishes what is waiting, in the order in which it was decided: files, snapshot, commit. Every
 * step can be done twice, so one that was broken off is simply done again.
 * @returns how many were published or refused
 * @throws where something outside of a publication is wrong, such as a full disk; it stays waiting
 */
export async function publishWaiting(
  actor: System,
  content: PublishedContent,
  history: History,
): Promise<number> {
  for (let count = 0; ; count++) {
    const waiting = await nextWaiting();
    if (!waiting) return count;
    try {
      await publish(actor, waiting, content, history);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      await db.publication.update({ where: { id: waiting.id }, data: { error: said } });
      throw error;
    }
  }
}

function nextWaiting() {
  return db.publication.findFirst({
    where: { state: "pending" },
    orderBy: { number: "asc" },
    include: { carrier: { select: { slug: true } } },
  });
}

async function publish(
  actor: System,
  waiting: Waiting,
  content: PublishedContent,
  history: History,
) {
  const files = publishedFiles.parse(waiting.files);
  const problems = content.problemsWith(files);
  if (problems.length > 0) return refuse(waiting, problems.map(describe).join("\n"));
  const before = files.map(({ path }) => ({ path, text: textIn(content, path) }));
  put(content, files);
  const { failure } = await showContent(actor, content);
  if (failure) {
    put(content, before);
    return refuse(waiting, failure);
  }
  const commit = await record(waiting, files, history);
  await finish(waiting, { state: "done", error: null, commit });
}

async function record(
  { id, message, carrierName, carrier }: Waiting,
  files: PublishedFiles,
  history: History,
) {
  const line = `Publication: ${id}`;
  const paths = files.map(({ path }) => inFolder(path));
  const email = carrier ? `${carrier.slug}@carriers.invalid` : "city@portal.invalid";
  const author = { name: carrierName, email };
  const made = await history.commit(paths, `${message}\n\n${line}\n`, author);
  // Nothing to record: it was broken off after its commit, or the folder said the same before.
  return made ?? (await history.find(line)) ?? null;
}

function refuse(waiting: Waiting, error: string) {
  return finish(waiting, { state: "failed", error, commit: null });
}

type End = {
  readonly state: "done" | "failed";
  readonly error: string | null;
  readonly commit: string | null;
};

/** The end, and word of it to all processes, in one. */
function finish({ id }: Waiting, end: End) {
  return db.$transaction([
    db.publication.update({ where: { id }, data: { ...end, finishedAt: now() } }),
    db.$executeRaw`SELECT pg_notify(${contentChannel}, '')`,
  ]);
}

function inFolder(path: string): string {
  return path.replace(/^content\//, "");
}

function textIn({ folders }: PublishedContent, path: string): string | null {
  const file = join(folders.content, inFolder(path));
  return existsSync(file) ? readFileSync(file, "utf8") : null;
}

function put({ folders }: PublishedContent, files: PublishedFiles): void {
  for (const { path, text } of files) {
    writeWhole(join(folders.content, inFolder(path)), text ?? undefined);
  }
}
