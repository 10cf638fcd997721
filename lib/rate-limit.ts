import "server-only";
import { RateLimiterPrisma, RateLimiterRes } from "rate-limiter-flexible";
import { db } from "./db/client";

type Limit = {
  /** What is counted, so that limits do not share their counters. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
};

/**
 * Counts a try before it is made, so that tries made at once cannot slip past together.
 * @returns false when the limit for this key is reached
 */
export async function takeTry({ name, points, seconds }: Limit, key: string): Promise<boolean> {
  const limiter = limiterFor({ name, points, seconds });
  try {
    await limiter.consume(key);
    return true;
  } catch (error) {
    if (error instanceof RateLimiterRes) return false;
    throw error;
  }
}

/** Forgets the tries of a key, after one that was right. */
export async function forgetTries(limit: Limit, key: string): Promise<void> {
  await limiterFor(limit).delete(key);
}

function limiterFor({ name, points, seconds }: Limit): RateLimiterPrisma {
  return new RateLimiterPrisma({ storeClient: db, keyPrefix: name, points, duration: seconds });
}
