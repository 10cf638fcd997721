import { execFileSync } from "node:child_process";
import { randomUUID } from "node:crypto";
import fs, { cpSync, existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import git from "isomorphic-git";
import type pg from "pg";
import { afterAll, beforeAll, expect, test, vi } from "vitest";
import { onServer } from "../testing/database-server";
import { type StartedPortal, TestPortal } from "../testing/portal-process";
import { findFreePort } from "./free-port";
import { runningDatabaseUrl } from "./postgres/embedded-database";

// Two portals on one database and one content folder, on the last day of this course.
const slug = "deutsch-am-abend-a2-b1";
const clock = "2027-07-15T10:00:00Z";
const begun = "Begin with the content of the portal";
const first = new TestPortal();
const second = new TestPortal();
const folder = join(first.dataDir, "content");
let running: readonly StartedPortal[] = [];
let urls: readonly string[] = [];

beforeAll(async () => {
  await startFirst();
  await isReady();
  const database = { DATABASE_URL: databaseUrl(), CONTENT_DIR: folder };
  const other = await start(second, database);
  running = [...running, other.portal];
  urls = [...urls, other.url];
});
afterAll(async () => {
  await second.remove();
  await first.remove();
});

async function startFirst(): Promise<void> {
  const { portal, url } = await start(first, {});
  running = [portal];
  urls = [url];
}

async function start(home: TestPortal, settings: Record<string, string>) {
  const port = String(await findFreePort());
  const env = { PORT: port, PORTAL_TEST_CLOCK: clock, ...settings };
  const portal = home.spawn("scripts/testing/start-for-browser.ts", { env });
  await portal.says("Das Portal läuft");
  return { portal, url: `http://localhost:${port}` };
}

const databaseUrl = () => runningDatabaseUrl(first.dataDir) ?? "";
const inDatabase = <Result>(use: (client: pg.Client) => Promise<Result>) =>
  onServer(databaseUrl(), use);
const patience = { timeout: 30_000, interval: 50 };

const shipped = (offer = slug, file = "de.mdx") =>
  readFileSync(join("content", "offers", offer, file), "utf8");
const titled = (text: string, title: string) => text.replace(/^title: .*$/m, `title: "${title}"`);
const messages = async () =>
  (await git.log({ fs, dir: folder })).map(({ commit }) => commit.message.split("\n")[0]);

/** Whether each of the portals says these words at an address. */
async function says(address: string, words: string): Promise<boolean[]> {
  return Promise.all(
    urls.map(async (url) => (await (await fetch(url + address)).text()).includes(words)),
  );
}
const allShow = (address: string, words: string) =>
  expect.poll(() => says(address, words), patience).not.toContain(false);
const noneShows = (address: string, words: string) =>
  expect.poll(() => says(address, words), patience).not.toContain(true);
const statuses = (address: string) =>
  Promise.all(urls.map(async (url) => (await fetch(url + address)).status));

/** As an approval puts it down; the portal says `NOTIFY` to itself after it. */
async function decide(text: string, message: string, { offer = slug, tell = true } = {}) {
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO "Publication" (id, place, "offerId", "carrierId", "carrierName", files, message, state, "createdAt")
       SELECT $1, 'offers/' || slug, id, "carrierId", 'Lernwerkstatt', $2, $3, 'pending', clock_timestamp() FROM "Offer" WHERE slug = $4`,
      [
        randomUUID(),
        JSON.stringify([{ path: `content/offers/${offer}/de.mdx`, text }]),
        message,
        offer,
      ],
    );
    if (tell) await client.query("NOTIFY portal_publication");
  });
}

/** The folder has its history, and the offers have their rows. */
async function isReady(): Promise<void> {
  await vi.waitUntil(() => existsSync(join(folder, ".git/refs/heads/main")), patience);
  const isShown = () =>
    inDatabase(async (client) => (await client.query('SELECT 1 FROM "ContentState"')).rowCount);
  await vi.waitUntil(isShown, patience);
}

test("what is published is seen at once in every process", async () => {
  await allShow(`/de/offers/${slug}`, "Deutsch am Abend");
  await decide(titled(shipped(), "Deutsch am Morgen"), "Move the course to the morning");
  await allShow(`/de/offers/${slug}`, "Deutsch am Morgen");
  await allShow("/de/offers", "Deutsch am Morgen");
  await expect.poll(messages, patience).toEqual(["Move the course to the morning", begun]);
});

test("of what comes in by git the good is shown and has its row, the broken is said", async () => {
  const remote = join(first.home, "remote.git");
  const colleague = join(first.home, "colleague");
  const run = (cwd: string, ...args: string[]) =>
    execFileSync("git", ["-c", "user.name=K", "-c", "user.email=k@x.test", ...args], { cwd });
  run(first.home, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  run(folder, "remote", "add", "origin", remote);
  run(folder, "push", "--quiet", "--set-upstream", "origin", "main");
  run(first.home, "clone", "--quiet", remote, colleague);
  const write = (path: string, text: string) => writeFileSync(join(colleague, path), text);
  const broken = [
    "carriers/lernwerkstatt-beispielberg/ar.mdx",
    `offers/${slug}/de.mdx`,
    `offers/${slug}/ti.mdx`,
  ];
  const [carrier = "", half = "", attack = ""] = broken;
  write(carrier, "{process.env.PATH}");
  write(half, titled(shipped(), "Halb").slice(0, 400));
  write(attack, "---js\nprocess.exit()\n---\n");
  cpSync("content/offers/gartenhilfe-am-samstag", join(colleague, "offers/garten-neu"), {
    recursive: true,
  });
  write(
    "offers/garten-neu/de.mdx",
    titled(shipped("gartenhilfe-am-samstag"), "Garten am Dienstag"),
  );
  run(colleague, "add", "--all");
  run(colleague, "commit", "--quiet", "--message", "By git");
  run(colleague, "push", "--quiet");

  const offer = "hilfe-in-der-ausbildung";
  await decide(titled(shipped(offer), "Hilfe zuerst"), "Help first", { offer });
  await allShow("/de/offers/garten-neu", "Garten am Dienstag");
  const told = () =>
    inDatabase(async (client) => {
      const { rows } = await client.query('SELECT findings FROM "ContentState"');
      return rows[0].findings.map((each: { path: string }) => each.path).sort();
    });
  await expect.poll(told, patience).toEqual(broken.map((path) => `content/${path}`));
  await allShow(`/de/offers/${slug}`, "Deutsch am Morgen");
  expect(await statuses(`/ti/offers/${slug}`)).toEqual([200, 200]);
  const row = () =>
    inDatabase(async (client) => {
      const found = await client.query(`SELECT 1 FROM "Offer" WHERE slug = 'garten-neu'`);
      return found.rowCount;
    });
  await expect.poll(row, patience).toBe(1);
  expect(run(remote, "log", "--format=%s").toString()).toMatch(/^Help first\nBy git\n/);
});

test("what has ended leaves the lists everywhere, and at midnight in Berlin what has expired", async () => {
  const offer = "gartenhilfe-am-samstag";
  await allShow("/de/offers", `/de/offers/${offer}"`);
  const over = shipped(offer).replaceAll('"2027-', '"2024-').replaceAll('"2026-', '"2023-');
  await decide(over, "End the course", { offer });
  await noneShows("/de/offers", `/de/offers/${offer}"`);

  await allShow("/de/offers", `/de/offers/${slug}"`);
  for (const portal of running) portal.tell("SIGUSR2");
  await noneShows("/de/offers", `/de/offers/${slug}"`);
  // Their pages stay, and say so.
  expect(await statuses(`/de/offers/${slug}`)).toEqual([200, 200]);
  expect(await statuses(`/de/offers/${offer}`)).toEqual([200, 200]);
});

test("pages nobody has asked for yet are made while the database is away", async () => {
  const server = first.databaseServer();
  if (!server) throw new Error("no database server runs");
  await inDatabase(async (client) => {
    process.kill(server.pid, "SIGSTOP");
    await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = current_user AND pid <> pg_backend_pid()",
    );
  });
  try {
    for (const address of ["/ar/offers", "/ti/places", "/fa-AF/guides", "/de/search?q=deutsch"]) {
      expect(await statuses(address)).toEqual([200, 200]);
    }
  } finally {
    process.kill(server.pid, "SIGCONT");
  }
});

test("what was decided before a kill -9 is published by the next start, once", async () => {
  await decide(titled(shipped(), "Deutsch am Mittag"), "Move the course to noon", { tell: false });
  await Promise.all(running.map((portal) => portal.kill("SIGKILL")));
  await startFirst();
  await allShow(`/de/offers/${slug}`, "Deutsch am Mittag");
  const noon = async () => (await messages()).filter((each) => each === "Move the course to noon");
  await expect.poll(noon, patience).toHaveLength(1);
  const [portal] = running;
  expect((await portal?.kill("SIGTERM"))?.code).toBe(0);
});
