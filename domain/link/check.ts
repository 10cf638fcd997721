import "server-only";
import { setTimeout as pause } from "node:timers/promises";
import type { System } from "@/domain/access/actor";
import { now } from "@/lib/clock";
import { db } from "@/lib/db/client";
import { type AskOptions, askLink, type LinkAnswer } from "@/lib/links/ask-link";
import { outgoingLinks } from "./collect";
import { isCheckDue } from "./rules";

/** So many links a run, so many servers at once, and so long between two questions to one server. */
const mostLinks = 300;
const serversAtOnce = 4;
const usualPauseMs = 2_000;

type Options = AskOptions & {
  readonly pauseMs?: number;
  /** For tests, whose server has no name that content may lead to. */
  readonly ask?: typeof askLink;
};

/**
 * Asks for the outgoing links of the content that are due, one after the other at each server, and
 * forgets those that stand nowhere any more. Can be broken off and done again at any time.
 * @returns how many were asked for
 */
export async function checkLinks(_actor: System, options: Options): Promise<number> {
  const links = [...outgoingLinks().keys()];
  await db.link.deleteMany({ where: { url: { notIn: links } } });
  const known = new Map((await db.link.findMany()).map((row) => [row.url, row]));
  const due = links.filter((url) => isCheckDue(known.get(url), now())).slice(0, mostLinks);
  const servers = [...Map.groupBy(due, (url) => new URL(url).host).values()];
  let count = 0;
  const work = async () => {
    for (let urls = servers.pop(); urls; urls = servers.pop()) {
      count += await askServer(urls, options);
    }
  };
  await Promise.all(Array.from({ length: serversAtOnce }, work));
  return count;
}

async function askServer(urls: readonly string[], options: Options): Promise<number> {
  const { signal, pauseMs = usualPauseMs, ask = askLink } = options;
  let count = 0;
  for (const url of urls) {
    if (count > 0) await pause(pauseMs, undefined, { signal }).catch(() => {});
    if (signal.aborted) return count;
    const answer = await ask(url, options);
    // Broken off because the portal ends: that says nothing about the link.
    if (signal.aborted) return count;
    await note(url, answer);
    count += 1;
  }
  return count;
}

async function note(url: string, { outcome, status, movedTo }: LinkAnswer): Promise<void> {
  const reached = outcome === "good" || outcome === "moved";
  const at = now();
  const told = {
    outcome,
    status: status ?? null,
    movedTo: movedTo ?? null,
    checkedAt: at,
    ...(reached ? { lastGoodAt: at } : {}),
  };
  await db.link.upsert({
    where: { url },
    create: { url, ...told, failures: reached ? 0 : 1 },
    update: { ...told, failures: reached ? 0 : { increment: 1 } },
  });
}
