import { expect, test } from "vitest";
import { translationState } from "./translation-state";

const german = "0123456789abcdef";
const older = "fedcba9876543210";

test.each([
  [undefined, "missing"],
  [{ sourceHash: german, review: "notReadByNative" }, "upToDate"],
  [{ sourceHash: german, review: "machineMade" }, "machineMade"],
  [{ sourceHash: german, review: "readByNative" }, "readByNative"],
  // Whoever made or read it did so before the German text changed.
  [{ sourceHash: older, review: "notReadByNative" }, "outdated"],
  [{ sourceHash: older, review: "machineMade" }, "outdated"],
  [{ sourceHash: older, review: "readByNative" }, "outdated"],
] as const)("%o is %s", (translation, state) => {
  expect(translationState(translation, german)).toBe(state);
});
