import { randomUUID } from "node:crypto";
import fs, { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import git from "isomorphic-git";
import type pg from "pg";
import { afterEach, beforeEach, expect, test } from "vitest";
import { onServer } from "../testing/database-server";
import { type StartedPortal, TestPortal } from "../testing/portal-process";
import { findFreePort } from "./free-port";
import { runningDatabaseUrl } from "./postgres/embedded-database";

const slug = "deutsch-am-abend-a2-b1";
const path = `content/offers/${slug}/de.mdx`;
let portal: TestPortal;
let port: string;
beforeEach(async () => {
  portal = new TestPortal();
  port = String(await findFreePort());
});
afterEach(() => portal.remove());

async function start(): Promise<StartedPortal> {
  const running = portal.spawn("scripts/start.ts", { env: { PORT: port } });
  await running.says("Das Portal läuft");
  return running;
}

const folder = () => join(portal.dataDir, "content");
const file = () => join(folder(), "offers", slug, "de.mdx");
const page = async (address: string) => (await fetch(`http://localhost:${port}${address}`)).text();
const titles = (text: string, title: string) => text.replace(/^title: .*$/m, `title: "${title}"`);
const german = () => readFileSync(join("content", "offers", slug, "de.mdx"), "utf8");
const messages = async () =>
  (await git.log({ fs, dir: folder() })).map(({ commit }) => commit.message.split("\n")[0]);
const shows = (address: string, words: string) =>
  expect.poll(() => page(address), { timeout: 30_000, interval: 50 }).toContain(words);

function inDatabase<Result>(use: (client: pg.Client) => Promise<Result>): Promise<Result> {
  return onServer(runningDatabaseUrl(portal.dataDir) ?? "", use);
}

/** As an approval puts it down; the portal says `NOTIFY` to itself after it. */
async function decide(text: string, message: string, tell = true): Promise<string> {
  const id = randomUUID();
  await inDatabase(async (client) => {
    await client.query(
      `INSERT INTO "Publication" (id, place, "offerId", "carrierId", "carrierName", files, message, state, "createdAt")
       SELECT $1, 'offers/' || slug, id, "carrierId", 'Lernwerkstatt', $2, $3, 'pending', clock_timestamp() FROM "Offer" WHERE slug = $4`,
      [id, JSON.stringify([{ path, text }]), message, slug],
    );
    if (tell) await client.query("NOTIFY portal_publication");
  });
  return id;
}

/** The folder has its history, and the offers have their rows. */
async function isReady(): Promise<void> {
  await expect
    .poll(() => existsSync(join(folder(), ".git/refs/heads/main")), { timeout: 30_000 })
    .toBe(true);
  const count = () =>
    inDatabase(async (client) => (await client.query('SELECT 1 FROM "ContentState"')).rowCount);
  await expect.poll(count, { timeout: 30_000 }).toBe(1);
}

test("what is published is seen at once, and a broken file takes no page away", async () => {
  const running = await start();
  await isReady();
  expect(await page(`/de/offers/${slug}`)).toContain("Deutsch am Abend");
  await decide(titles(german(), "Deutsch am Morgen"), "Move the course to the morning");
  await shows(`/de/offers/${slug}`, "Deutsch am Morgen");
  await shows("/de/offers", "Deutsch am Morgen");
  await expect
    .poll(messages)
    .toEqual(["Move the course to the morning", "Begin with the content of the portal"]);

  writeFileSync(file(), titles(german(), "Halb").slice(0, 400));
  writeFileSync(join(folder(), "offers", slug, "ti.mdx"), "---js\nprocess.exit()\n---\n");
  const other = "content/carriers/lernwerkstatt-beispielberg/ar.mdx";
  writeFileSync(join(folder(), other.replace("content/", "")), "{process.env.PATH}");
  await inDatabase((client) => client.query("NOTIFY portal_publication"));
  const findings = () =>
    inDatabase(async (client) => {
      const { rows } = await client.query('SELECT findings FROM "ContentState"');
      return rows[0].findings.map((each: { path: string }) => each.path).sort();
    });
  await expect
    .poll(findings, { timeout: 30_000 })
    .toEqual([other, path, `content/offers/${slug}/ti.mdx`]);
  expect(await page(`/de/offers/${slug}`)).toContain("Deutsch am Morgen");
  expect((await fetch(`http://localhost:${port}/ti/offers/${slug}`)).status).toBe(200);

  // What has ended leaves the lists as fast, and its page says so.
  const over = german().replaceAll('"2027-', '"2024-').replaceAll('"2026-', '"2023-');
  await decide(over, "End the course");
  await expect
    .poll(() => page("/de/offers"), { timeout: 30_000 })
    .not.toContain(`/de/offers/${slug}"`);
  expect((await fetch(`http://localhost:${port}/de/offers/${slug}`)).status).toBe(200);
  expect((await running.kill("SIGTERM")).code).toBe(0);
});

test("what was decided before a kill -9 is published by the next start, once", async () => {
  const first = await start();
  await isReady();
  await decide(titles(german(), "Deutsch am Mittag"), "Move the course to noon", false);
  await first.kill("SIGKILL");
  await start();
  await shows(`/de/offers/${slug}`, "Deutsch am Mittag");
  await expect
    .poll(messages)
    .toEqual(["Move the course to noon", "Begin with the content of the portal"]);
});
