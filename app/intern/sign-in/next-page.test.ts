import { expect, test } from "vitest";
import { hasDraft, nextPage } from "./next-page";

const id = "5f0c2a52-6d7a-4a51-9f0e-2d5a3a7e9a11";

test.each([
  ["/intern", "/intern"],
  ["/intern/inbox?show=closed", "/intern/inbox?show=closed"],
  [`/intern/case-files/${id}/matching?need=${id}&on=2026-12-01`, undefined],
  [`/intern/case-files/${id}?done=saved`, `/intern/case-files/${id}`],
  [`/intern/case-files/${id}?done=saved&draft=a_b-c`, `/intern/case-files/${id}?draft=a_b-c`],
])("%s leads to it, and repeats no notice", (asked, next = asked) => {
  expect(nextPage(asked)).toBe(next);
});

test.each([
  undefined,
  "",
  "/",
  "/de",
  "/internal",
  "/intern/..//evil.example",
  "//evil.example/intern",
  "https://evil.example/intern",
  "/intern/inbox?next=https://evil.example",
  "/intern\\evil.example",
  "/intern/inbox\nSet-Cookie: a=b",
  "/intern/inbox#errors",
  "javascript:alert(1)",
])("%j leads to the first room", (asked) => {
  expect(nextPage(asked)).toBe("/intern");
});

test("what was typed waits where a draft is named", () => {
  expect(hasDraft(`/intern/inbox/${id}?draft=abc`)).toBe(true);
  expect(hasDraft(`/intern/inbox/${id}?show=draft`)).toBe(false);
  expect(hasDraft("/intern")).toBe(false);
});
