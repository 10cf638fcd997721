import { setTimeout as pause } from "node:timers/promises";
import pg from "pg";

/** On which processes tell each other through the database that content has changed. */
export const contentChannel = "portal_content";

/** Tells whoever listens on a channel of this database that there is something new. */
export async function announce(databaseUrl: string, channel: string): Promise<void> {
  const client = connection(databaseUrl);
  try {
    await client.connect();
    await client.query(`NOTIFY ${channel}`);
  } finally {
    await client.end();
  }
}

/**
 * Calls `onChange` for each announcement, and whenever one could have been missed: after a lost
 * connection. It tries for as long as it runs; a portal without database still shows its pages.
 */
export function hearContent(databaseUrl: string, onChange: () => void): { stop(): Promise<void> } {
  const stopped = new AbortController();
  const done = listenAgainAndAgain(databaseUrl, onChange, stopped.signal);
  return {
    stop: async () => {
      stopped.abort();
      await done;
    },
  };
}

async function listenAgainAndAgain(url: string, onChange: () => void, signal: AbortSignal) {
  for (let wait = 500; !signal.aborted; wait = Math.min(wait * 2, 10_000)) {
    if (await listen(url, onChange, signal)) wait = 250;
    await pause(wait, undefined, { signal, ref: false }).catch(() => {});
  }
}

/** Listens until the connection ends; true when it had been there. */
async function listen(url: string, onChange: () => void, signal: AbortSignal): Promise<boolean> {
  const client = connection(url);
  const { promise: ended, resolve: end } = Promise.withResolvers<void>();
  const giveUp = () => end();
  client.on("notification", onChange);
  client.on("end", giveUp);
  signal.addEventListener("abort", giveUp, { once: true });
  try {
    await client.connect();
    await client.query(`LISTEN ${contentChannel}`);
    onChange();
    await ended;
    return true;
  } catch {
    return false;
  } finally {
    signal.removeEventListener("abort", giveUp);
    await client.end().catch(() => {});
  }
}

function connection(connectionString: string): pg.Client {
  const client = new pg.Client({
    connectionString,
    connectionTimeoutMillis: 3_000,
    keepAlive: true,
    application_name: "portal content",
  });
  // Without a listener a connection that breaks would end the whole process.
  client.on("error", () => {});
  return client;
}
