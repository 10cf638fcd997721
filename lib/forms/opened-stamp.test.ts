import { expect, test } from "vitest";
import { openedStamp, openFor } from "./opened-stamp";

test("a stamp says how long ago its form was opened", () => {
  const age = openFor(openedStamp("key"), "key");
  expect(age).toBeGreaterThanOrEqual(0);
  expect(age).toBeLessThan(10_000);
});

test.each([
  ["none", () => ""],
  ["one of another form", () => openedStamp("another key")],
  ["an older time", () => openedStamp("key").replace(/^[^.]+/, "abc")],
  ["a time without a signature", () => `${Date.now().toString(36)}.`],
  ["something else", () => "x.y.z"],
])("%s is no stamp", (_what, stamp) => {
  expect(openFor(stamp(), "key")).toBeUndefined();
});
