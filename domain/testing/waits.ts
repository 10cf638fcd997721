import { expect, vi } from "vitest";
import { db } from "@/lib/db/client";

/** Until somebody waits for a row that another transaction has locked. */
export async function untilSomebodyWaits(): Promise<void> {
  const waits = async () => {
    const [{ count } = { count: 0 }] = await db.$queryRaw<{ count: number }[]>`
      SELECT count(*)::int AS count FROM pg_locks
      WHERE NOT granted AND locktype IN ('transactionid', 'tuple')`;
    expect(count).toBeGreaterThan(0);
  };
  await vi.waitFor(waits, { timeout: 4000 });
}
