import fc from "fast-check";
import { expect, test } from "vitest";
import { longestQuery, searchAddress, searchQueryFrom } from "./schema";

test.each<[what: string, q: string | string[] | undefined, text: string]>([
  ["nothing", undefined, ""],
  ["spaces", " \u00a0 \t", ""],
  ["a word", "  Duldung ", "Duldung"],
  ["several, of which the first counts", ["Kurs", "Arbeit"], "Kurs"],
  ["line ends and control characters", "Deutsch\r\n\u0000lernen", "Deutsch lernen"],
  ["markup, which stays text", "<script>alert(1)</script>", "<script>alert(1)</script>"],
])("%s is read as it is meant", (_what, q, text) => {
  expect(searchQueryFrom(q === undefined ? {} : { q })).toEqual({ text, cut: false });
});

test("a long question is cut between characters and says so", () => {
  const { text, cut } = searchQueryFrom({ q: "😀".repeat(longestQuery + 1) });
  expect(cut).toBe(true);
  expect([...text]).toHaveLength(longestQuery);
  expect(text.isWellFormed()).toBe(true);
  expect(searchQueryFrom({ q: "a".repeat(longestQuery) }).cut).toBe(false);
});

test("whatever was typed is read again from the address of its search", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 300 }), fc.nat(5), (q, page) => {
      const { text } = searchQueryFrom({ q });
      const query = new URL(searchAddress(text, page), "https://portal.example").searchParams;
      expect(searchQueryFrom(Object.fromEntries(query))).toEqual({ text, cut: false });
    }),
  );
});
