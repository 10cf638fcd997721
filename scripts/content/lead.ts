import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";
import { system } from "@/domain/access/actor";
import { publishWaiting } from "@/domain/content/publish";
import { showContent, showFromElsewhere } from "@/domain/content/show";
import { contentChannel } from "@/lib/content/announcement";
import { syncWithRemote } from "@/lib/content/remote";
import { workerChannel, workerLock } from "@/lib/content/worker-lock";
import { reportError } from "@/lib/log";
import type { openContent } from "./open-content";

type Opened = ReturnType<typeof openContent>;

const everyMs = 60_000;
const askForLeadMs = 2_000;
/** It takes some 400 MB at 500 offers in 4 languages. Should it grow, a new process begins now and then. */
const mostBytes = 600_000_000;
const fewestBuilds = 20;

/** Waits to lead, shows meanwhile what the leader shows, and then publishes until something ends it. */
export async function lead(url: string, opened: Opened, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, keepAlive: true });
  const ended = new AbortController();
  client.on("error", () => ended.abort());
  client.on("end", () => ended.abort());
  signal.addEventListener("abort", () => ended.abort(), { once: true });
  try {
    await client.connect();
    if (await waitForLead(client, opened, ended.signal)) await work(client, opened, ended.signal);
  } finally {
    await client.end().catch(() => {});
  }
}

async function waitForLead(client: pg.Client, { snapshot }: Opened, signal: AbortSignal) {
  const follow = () =>
    showFromElsewhere(system, snapshot).catch((error: unknown) => reportError("content", error));
  client.on("notification", follow);
  await client.query(`LISTEN ${contentChannel}`);
  while (!signal.aborted) {
    const { rows } = await client.query("SELECT pg_try_advisory_lock($1) AS mine", [workerLock]);
    if (rows[0]?.mine === true) {
      await client.query(`UNLISTEN ${contentChannel}`);
      client.off("notification", follow);
      return true;
    }
    await follow();
    await pause(askForLeadMs, undefined, { signal }).catch(() => {});
  }
  return false;
}

async function work(client: pg.Client, opened: Opened, signal: AbortSignal): Promise<void> {
  let wake = Promise.withResolvers<void>();
  client.on("notification", () => wake.resolve());
  signal.addEventListener("abort", () => wake.resolve(), { once: true });
  await client.query(`LISTEN ${workerChannel}`);
  let builds = 0;
  for (let fetchedAt = Number.NEGATIVE_INFINITY; !signal.aborted; ) {
    wake = Promise.withResolvers<void>();
    const isDue = performance.now() - fetchedAt > everyMs;
    if (isDue) fetchedAt = performance.now();
    builds += await once(opened, isDue);
    const timer = setTimeout(() => wake.resolve(), everyMs);
    await wake.promise;
    clearTimeout(timer);
    if (builds >= fewestBuilds && process.memoryUsage.rss() > mostBytes) return process.exit(0);
  }
}

/** @returns how often something was built */
async function once({ content, history, takeOver, folder }: Opened, fetch: boolean) {
  try {
    await takeOver();
    const published = await publishWaiting(system, content, history);
    const isShared = published > 0 || fetch;
    const trouble = isShared ? await syncWithRemote(folder, history) : undefined;
    const { shown } = await showContent(system, content, trouble);
    await content.warm();
    return published + (shown ? 1 : 0);
  } catch (error) {
    reportError("publishing", error);
    return 0;
  }
}
