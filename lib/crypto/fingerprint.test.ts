import { expect, test } from "vitest";
import { fingerprint } from "./fingerprint";

test("the same has the same name, anything else has another, and nothing has none", () => {
  expect(fingerprint({ a: ["b"] })).toBe(fingerprint({ a: ["b"] }));
  expect(fingerprint({ a: ["b"] })).toMatch(/^[0-9a-f]{16}$/);
  const others = [{ a: ["c"] }, { a: "b" }, [], null, ""].map((said) => fingerprint(said));
  expect(new Set([...others, fingerprint({ a: ["b"] })]).size).toBe(6);
  expect(fingerprint(undefined)).toBe("");
});
