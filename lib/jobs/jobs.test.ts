import { PgBoss, TestClock } from "pg-boss";
import { afterEach, beforeAll, expect, test } from "vitest";
import { db } from "@/lib/db/client";
import { type Job, startJobs } from "./jobs";

const url = process.env.DATABASE_URL ?? "";
/** One for all tests: the queue remembers how late it is. */
const clock = new TestClock(Math.ceil(Date.now() / 60_000) * 60_000 + 1_000);
let running: { stop(): Promise<void> }[] = [];

beforeAll(async () => {
  // As where somebody else owns the database and has made the schema.
  const [{ name } = { name: "" }] = await db.$queryRaw<{ name: string }[]>`
    SELECT quote_ident(current_database()) AS name`;
  await db.$executeRawUnsafe(`REVOKE CREATE ON DATABASE ${name} FROM PUBLIC, CURRENT_USER`);
  await expect(db.$executeRaw`CREATE SCHEMA another`).rejects.toThrow();
});
afterEach(async () => {
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
});

async function start(jobs: readonly Job[]): Promise<void> {
  running.push(await startJobs(url, jobs, clock));
}

const everyMinute = (run: Job["run"]): Job => ({ name: "every-minute", cron: "* * * * *", run });
/** Lets minutes go by until `count` runs are there. @returns how many minutes that took */
async function minutesUntil(count: number, runs: () => number): Promise<number> {
  for (let minutes = 0; minutes < 20; minutes += 1) {
    if (runs() >= count) return minutes;
    for (let second = 0; second < 60; second += 5) await clock.tick(5_000);
  }
  throw new Error(`${runs()} runs in 20 minutes`);
}

test("two processes on one database: what is due each minute runs once a minute", async () => {
  const runs: string[] = [];
  const by = (who: string) => everyMinute(async () => void runs.push(who));
  await start([by("first")]);
  await start([by("second")]);
  const minutes = await minutesUntil(5, () => runs.length);
  expect(runs.length).toBeLessThanOrEqual(minutes + 1);
});

test("without its schema it is said what is missing", async () => {
  const other = new URL(url);
  other.pathname = "/postgres";
  await expect(startJobs(other.href, [])).rejects.toThrow(/Schema pgboss/);
});

test("a run that fails is no end of it, and its message is kept nowhere", async () => {
  let runs = 0;
  await start([
    everyMinute(async () => {
      runs += 1;
      throw new Error("Selam Geheimname");
    }),
  ]);
  await minutesUntil(2, () => runs);
  const kept = await db.$queryRaw<{ row: string }[]>`
    SELECT to_jsonb(j)::text AS row FROM pgboss.job j`;
  expect(kept.map(({ row }) => row).join()).not.toContain("Geheimname");
});

test("a run whose process died is free again within minutes", async () => {
  const dead = new PgBoss({ connectionString: url, schedule: false, supervise: false, clock });
  await dead.start();
  await dead.send("every-minute");
  expect(await dead.fetch("every-minute")).toHaveLength(1);
  await dead.stop({ graceful: false });
  let runs = 0;
  await start([
    everyMinute(async () => {
      runs += 1;
    }),
  ]);
  expect(await minutesUntil(1, () => runs)).toBeLessThanOrEqual(3);
});

test("whoever ends the portal waits for what runs, and it is told to come to its end", async () => {
  let began = 0;
  let finished = false;
  await start([
    everyMinute(async (signal) => {
      began += 1;
      await new Promise((resolve) => signal.addEventListener("abort", resolve, { once: true }));
      finished = true;
    }),
  ]);
  await minutesUntil(1, () => began);
  await Promise.all(running.map((jobs) => jobs.stop()));
  running = [];
  expect(finished).toBe(true);
});
