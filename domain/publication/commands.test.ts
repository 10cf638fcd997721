import { randomUUID } from "node:crypto";
import fs, { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import git from "isomorphic-git";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { system } from "@/domain/access/actor";
import { publishWaiting } from "@/domain/content/publish";
import { PublishedContent } from "@/domain/content/published-content";
import { syncOffers } from "@/domain/offer/commands";
import { published } from "@/domain/testing/fixtures";
import { now } from "@/lib/clock";
import { contentFiles } from "@/lib/content/files";
import { History } from "@/lib/content/history";
import { contentSnapshot } from "@/lib/content/store";
import { db } from "@/lib/db/client";
import { enqueue, publishPending } from "./commands";

const home = mkdtempSync(join(tmpdir(), "portal-publication-"));
const folders = {
  root: process.cwd(),
  content: join(home, "content"),
  work: join(home, "work"),
  snapshot: join(home, "snapshot.json"),
  version: "1",
};
const history = new History(folders.content);
let content: PublishedContent;
let offer: { id: string; carrierId: string };

beforeAll(async () => {
  for (const path of [`offers/${published.offer}`, "carriers", "city.yaml", "search-words.yaml"]) {
    mkdirSync(join(folders.content, "offers"), { recursive: true });
    cpSync(join("content", path), join(folders.content, path), { recursive: true });
  }
  await history.begin("Take over the content");
  content = new PublishedContent(folders);
  await content.refresh();
  await syncOffers(system, {});
  offer = await db.offer.findUniqueOrThrow({ where: { slug: published.offer } });
});
afterAll(() => rmSync(home, { recursive: true, force: true }));

const path = `content/offers/${published.offer}/de.mdx`;
const german = () => readFileSync(join(folders.content, path.replace("content/", "")), "utf8");
const shown = () => contentSnapshot.parse(JSON.parse(readFileSync(folders.snapshot, "utf8")));
const shownTitle = () => shown().offers[0]?.source.title;

function put(text: string | null, message = "Change the title", file = path) {
  const carrierName = "Lernwerkstatt <Beispielberg>";
  return db.$transaction((tx) =>
    enqueue(tx, {
      offerId: offer.id,
      carrierId: offer.carrierId,
      carrierName,
      message,
      files: [{ path: file, text }],
    }),
  );
}

const titled = (title: string) => german().replace(/^title: .*$/m, `title: "${title}"`);

test("a publication is written, built, shown and recorded in the carrier's name", async () => {
  const id = await put(titled("Deutsch am Morgen"));
  expect(await publishWaiting(system, content, history)).toBe(1);
  expect(shownTitle()).toBe("Deutsch am Morgen");
  const [latest] = await git.log({ fs, dir: folders.content, depth: 1 });
  expect(latest?.commit.author).toMatchObject({
    name: "Lernwerkstatt Beispielberg",
    email: `${published.carrier}@carriers.invalid`,
  });
  expect(latest?.commit.message).toContain("Change the title");
  expect(await db.publication.findUnique({ where: { id } })).toMatchObject({
    state: "done",
    error: null,
    commit: latest?.oid,
  });
});

test("one that was broken off after its commit is not recorded twice", async () => {
  const id = await put(titled("Deutsch am Mittag"));
  await publishWaiting(system, content, history);
  const { commit } = await db.publication.update({
    where: { id },
    data: { state: "pending", finishedAt: null },
  });
  await publishWaiting(system, new PublishedContent(folders), history);
  expect(await db.publication.findUnique({ where: { id } })).toMatchObject({
    state: "done",
    commit,
  });
});

test("what is not in order is refused with its place, and nothing of it is written", async () => {
  const before = german();
  const id = await put(`${before}\n{process.env.AUTH_SECRET}\n`);
  await publishWaiting(system, content, history);
  const { state, error } = await db.publication.findUniqueOrThrow({ where: { id } });
  expect(state).toBe("failed");
  expect(error).toMatch(/^content\/offers\/.*\/de\.mdx:\d+:1 /);
  expect(german()).toBe(before);
});

test("what waits together is built once, recorded one by one, and held up by none that is refused", async () => {
  const before = german();
  const inTigrinya = path.replace("de.mdx", "ti.mdx");
  await put(titled("Deutsch früh"), "First");
  const refused = await put("nothing", "Refused", inTigrinya);
  await put(null, "Without Tigrinya", inTigrinya);
  await put(titled("Deutsch spät"), "Last");
  const refresh = vi.spyOn(content, "refresh");
  expect(await publishWaiting(system, content, history)).toBe(4);
  // Two and two: the third has its file in common with the second.
  expect(refresh).toHaveBeenCalledTimes(2);
  expect(shownTitle()).toBe("Deutsch spät");
  expect(shown().offers[0]?.translations.ti).toBeUndefined();
  const log = await git.log({ fs, dir: folders.content, depth: 3 });
  expect(log.map(({ commit }) => commit.message.split("\n")[0])).toEqual([
    "Last",
    "Without Tigrinya",
    "First",
  ]);
  expect(await db.publication.findUnique({ where: { id: refused } })).toMatchObject({
    state: "failed",
  });
  await put(before);
  await publishWaiting(system, content, history);
});

test("where they cannot be built together each is tried by itself, and one that cannot be read is refused", async () => {
  const { id: offerId, carrierId } = offer;
  const broken = randomUUID();
  await db.publication.create({
    data: {
      ...{ id: broken, offerId, carrierId, place: "", carrierName: "X", message: "X", files: [] },
      ...{ state: "pending", createdAt: now() },
    },
  });
  const failing = await put(titled("Deutsch gar nicht"));
  const dari = path.replace("de.mdx", "fa-AF.mdx");
  const good = await put(`${readFileSync(dari, "utf8")}\n\nDari\n`, "After all", dari);
  const failed = { shown: false, findings: [], failure: "nicht zu bauen" };
  const before = german();
  vi.spyOn(content, "refresh").mockResolvedValueOnce(failed).mockResolvedValueOnce(failed);
  expect(await publishWaiting(system, content, history)).toBe(3);
  expect(german()).toBe(before);
  const rows = await db.publication.findMany({ where: { id: { in: [broken, failing, good] } } });
  const states = new Map(rows.map(({ id, state, error }) => [id, [state, error]]));
  expect(states.get(broken)).toEqual(["failed", expect.stringContaining("nicht zu lesen")]);
  expect(states.get(failing)).toEqual(["failed", "nicht zu bauen"]);
  expect(states.get(good)?.[0]).toBe("done");
});

test("after a restart contentlayer reads only what has changed since", async () => {
  await put(titled("Deutsch nachts"));
  await publishWaiting(system, new PublishedContent(folders), history);
  expect(shownTitle()).toBe("Deutsch nachts");
  const given = contentFiles(join(folders.work, "contentlayer", "content"));
  expect(given.map((file) => file.path)).toEqual([path]);
});

test("what was decided in one transaction that failed is not published", async () => {
  await expect(
    db.$transaction(async (tx) => {
      const { id: offerId, carrierId } = offer;
      const files = [{ path, text: titled("Nie") }];
      await enqueue(tx, { offerId, carrierId, carrierName: "X", message: "Never", files });
      throw new Error("broken off");
    }),
  ).rejects.toThrow("broken off");
  expect(await publishWaiting(system, content, history)).toBe(0);
});

test("while nobody publishes, a form does not wait", async () => {
  await put(titled("Deutsch am Abend"));
  expect(await publishPending()).toBe("pending");
});
