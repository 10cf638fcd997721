import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { System } from "@/domain/access/actor";
import { mediaPaths, putMedia } from "@/domain/media/publish";
import { type PublishedFiles, publishedFiles } from "@/domain/publication/schema";
import { now } from "@/lib/clock";
import type { History } from "@/lib/content/history";
import { db } from "@/lib/db/client";
import { writeWhole } from "@/lib/whole-file";
import { describe } from "./check";
import type { PublishedContent } from "./published-content";
import { showContent } from "./show";

/** So many are built together at most: the first of them is not to wait for all that come later. */
const mostTogether = 25;

type Waiting = Awaited<ReturnType<typeof nextWaiting>>[number];
type Prepared = { readonly waiting: Waiting; readonly files: PublishedFiles };

/**
 * Publishes what is waiting, in the order in which it was decided: files, snapshot, commits. What
 * waits together is built once. Every step can be done twice, so what was broken off is simply done
 * again.
 * @returns how many were published or refused
 * @throws where something outside of a publication is wrong, such as a full disk; it stays waiting
 */
export async function publishWaiting(
  actor: System,
  content: PublishedContent,
  history: History,
): Promise<number> {
  for (let count = 0; ; ) {
    const together = apart(await nextWaiting());
    if (together.length === 0) return count;
    try {
      await publish(actor, together, content, history);
    } catch (error) {
      const said = error instanceof Error ? error.message : String(error);
      const ids = together.map(({ waiting }) => waiting.id);
      await db.publication.updateMany({
        where: { id: { in: ids }, state: "pending" },
        data: { error: said },
      });
      throw error;
    }
    count += together.length;
  }
}

function nextWaiting() {
  return db.publication.findMany({
    where: { state: "pending" },
    orderBy: { number: "asc" },
    take: mostTogether,
    include: { carrier: { select: { slug: true } } },
  });
}

/** The first of them that have no file in common: the history is to have each version of a file. */
function apart(all: readonly Waiting[]): Prepared[] {
  const paths = new Set<string>();
  // Of one that cannot be read there are no files; it is refused like others.
  const prepared = all.map((waiting) => ({
    waiting,
    files: publishedFiles.safeParse(waiting.files).data ?? [],
  }));
  const end = prepared.findIndex(({ files }) => {
    if (files.some(({ path }) => paths.has(path))) return true;
    for (const { path } of files) paths.add(path);
    return false;
  });
  return end < 0 ? prepared : prepared.slice(0, end);
}

async function publish(
  actor: System,
  together: readonly Prepared[],
  content: PublishedContent,
  history: History,
): Promise<void> {
  const good = await withoutRefused(together, content);
  const files = good.flatMap((each) => each.files);
  const before = files.map(({ path }) => ({ path, text: textIn(content, path) }));
  await putMedia(actor, content.folders.content, files);
  put(content, files);
  const { failure } = await showContent(actor, content);
  if (failure) {
    put(content, before);
    const [only, ...others] = good;
    if (only && others.length === 0) return refuse(only.waiting, failure);
    for (const each of good) await publish(actor, [each], content, history);
    return;
  }
  for (const { waiting, files: own } of good) {
    const commit = await record(waiting, own, history, content.folders.content);
    await finish(waiting, { state: "done", error: null, commit });
  }
}

async function withoutRefused(together: readonly Prepared[], content: PublishedContent) {
  const examination = content.examine();
  const good: Prepared[] = [];
  for (const each of together) {
    const problems = examination.problemsWith(each.files);
    if (each.files.length === 0)
      await refuse(each.waiting, "Was geschrieben werden soll, ist nicht zu lesen.");
    else if (problems.length === 0) good.push(each);
    else await refuse(each.waiting, problems.map(describe).join("\n"));
  }
  return good;
}

async function record(
  { id, message, carrierName, carrier }: Waiting,
  files: PublishedFiles,
  history: History,
  folder: string,
) {
  const line = `Publication: ${id}`;
  const paths = [...files.map(({ path }) => inFolder(path)), ...mediaPaths(folder, files)];
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

async function finish({ id }: Waiting, end: End): Promise<void> {
  await db.publication.update({ where: { id }, data: { ...end, finishedAt: now() } });
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
