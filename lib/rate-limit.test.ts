import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { type Limit, takeTry } from "./rate-limit";

const start = Date.parse("2026-12-01T09:00:00Z");
let lines: string[];

beforeEach(() => {
  lines = [];
  vi.useFakeTimers({ now: start, toFake: ["Date"] });
  vi.spyOn(process.stderr, "write").mockImplementation((line) => {
    lines.push(String(line));
    return true;
  });
});
afterEach(() => {
  vi.restoreAllMocks();
  vi.useRealTimers();
});

async function spend(limit: Limit, tries: number): Promise<boolean[]> {
  const taken: boolean[] = [];
  for (let each = 0; each < tries; each += 1) taken.push(await takeTry(limit, "some key"));
  return taken;
}

test("a limit over everybody that is spent is told once in its time, and in the next time again", async () => {
  const limit: Limit = { name: "test-all", points: 2, seconds: 60, overall: true };
  expect(await spend(limit, 2)).toEqual([true, true]);
  expect(lines).toEqual([]);
  expect(await spend(limit, 3)).toEqual([false, false, false]);
  expect(lines.map((line) => JSON.parse(line))).toEqual([
    {
      at: "2026-12-01T09:00:00.000Z",
      where: "limit test-all",
      notice: "all 2 spent until 2026-12-01T09:01:00.000Z",
    },
  ]);
  vi.setSystemTime(start + 61_000);
  expect(await spend(limit, 4)).toEqual([true, true, false, false]);
  expect(lines).toHaveLength(2);
});

test("a limit of one network is nothing to tell: it would say where somebody is", async () => {
  const limit: Limit = { name: "test-one", points: 1, seconds: 60 };
  expect(await spend(limit, 3)).toEqual([true, false, false]);
  expect(lines).toEqual([]);
});
