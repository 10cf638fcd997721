import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { now } from "./clock";
import { db } from "./db/client";
import { reportNotice } from "./log";

export type Limit = {
  /** What is counted, so that limits do not share their counters. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
  /** Counts everybody together: the operator is told when it is spent. */
  readonly overall?: true;
};

/**
 * Counts a try before it is made, so that tries made at once cannot slip past together.
 * @returns false when the limit for this key is reached
 */
export async function takeTry(limit: Limit, key: string): Promise<boolean> {
  try {
    await limiterFor(limit).consume(key);
    return true;
  } catch (error) {
    if (!(error instanceof RateLimiterRes)) throw error;
    if (limit.overall) tellOnce(limit, error.msBeforeNext);
    return false;
  }
}

/** When the operator may be told again, in milliseconds: one line for each span that is spent. */
const toldUntil = new Map<string, number>();

function tellOnce({ name, points }: Limit, msLeft: number): void {
  const present = now().getTime();
  if ((toldUntil.get(name) ?? 0) > present) return;
  const end = present + msLeft;
  toldUntil.set(name, end);
  reportNotice(`limit ${name}`, `all ${points} spent until ${new Date(end).toISOString()}`);
}

/** Takes one try back, after one that was right: many people may share an address. */
export async function returnTry(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).reward(key);
}

/** Forgets the tries of a key, after one that was right. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).delete(key);
}

/** When the next try will be taken; undefined where one is taken now. */
export async function nextTryAt(limit: Limit, key: string): Promise<Date | undefined> {
  const counted = await limiterFor(limit).get(key);
  if (!counted || counted.consumedPoints < limit.points) return undefined;
  return new Date(now().getTime() + counted.msBeforeNext);
}

/** How many more tries of a key will be taken now. */
export async function triesLeft(limit: Limit, key: string): Promise<number> {
  const counted = await limiterFor(limit).get(key);
  return Math.max(0, limit.points - (counted?.consumedPoints ?? 0));
}

// Each limiter has a timer of its own that clears away old counters: one is enough for a limit.
const limiters = new Map<string, RateLimiterPrisma>();

function limiterFor({ name, points, seconds }: Limit): RateLimiterPrisma {
  const known = limiters.get(name);
  if (known) return known;
  const made = new RateLimiterPrisma({
    storeClient: db,
    keyPrefix: name,
    points,
    duration: seconds,
  });
  limiters.set(name, made);
  return made;
}
