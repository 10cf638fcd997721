import { expect, test } from "vitest";
import { reviewAfter } from "./review";

const text = { title: "a", summary: "b", body: "c" };
const other = { ...text, body: "d" };
const read = { ...text, review: "readByNative" } as const;
const machine = { ...text, review: "machineMade" } as const;
const nothing = { native: false, checked: false };
const said = { native: true, checked: false };
const checked = { native: false, checked: true };

test.each([
  ["a new text", text, nothing, false, undefined, "notReadByNative"],
  ["one that its reader answers for", text, said, false, undefined, "readByNative"],
  ["unchanged words that were read", text, nothing, false, read, "readByNative"],
  ["changed words of one that was read", other, nothing, false, read, "notReadByNative"],
  ["a program's text", text, nothing, true, undefined, "machineMade"],
  ["a program's text with changed words", other, nothing, true, machine, "machineMade"],
  ["a program's text that was compared", text, checked, true, machine, "notReadByNative"],
  ["a program's text that a native has read", text, said, true, machine, "readByNative"],
] as const)("%s", (_what, now, answer, fromMachine, published, review) => {
  expect(reviewAfter(now, answer, { fromMachine, published })).toBe(review);
});
