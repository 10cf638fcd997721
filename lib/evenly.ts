import { setTimeout as delay } from "node:timers/promises";

/** Answers after `ms` at the earliest, so that right and wrong take the same time. */
export async function evenly<Result>(ms: number, work: () => Promise<Result>): Promise<Result> {
  const [outcome] = await Promise.allSettled([work(), delay(ms)]);
  if (outcome.status === "rejected") throw outcome.reason;
  return outcome.value;
}
