import { expect, test } from "vitest";
import { mayBe } from "@/domain/person/spoken-languages";
import { languageIn } from "./listed-words";

test.each([
  ["Serbisch", "srp"],
  ["sr", "srp"],
  ["Romani", "rom"],
  ["Romanes / Serbisch", "rom"],
  ["Serbisch, Romani", "sr"],
] as const)("a list that says %s means %s", (word, language) => {
  expect(languageIn(word)).toBe(language);
});

test("what meant either is found by both, and neither by the other", () => {
  const found = (known: "sr" | "srp" | "rom") =>
    (["sr", "srp", "rom"] as const).filter((asked) => mayBe(known, asked));
  expect([found("sr"), found("srp"), found("rom")]).toEqual([
    ["sr", "srp", "rom"],
    ["srp"],
    ["rom"],
  ]);
});
