import { expect, test } from "vitest";
import { coverageOf } from "./coverage";

test("what is missing or older is not covered", () => {
  expect(
    coverageOf(["missing", "outdated", "machineMade", "upToDate", "readByNative"]),
  ).toMatchObject({ missing: 1, outdated: 1, machineMade: 1, upToDate: 1, all: 5, percent: 60 });
});

test("nothing is whole before the last text is there, and nothing to do is whole", () => {
  expect(coverageOf([...Array(999).fill("upToDate"), "missing"]).percent).toBe(99);
  expect(coverageOf([]).percent).toBe(100);
});
