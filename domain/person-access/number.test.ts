import { expect, test } from "vitest";
import { parseInput } from "@/domain/command";
import { refusedFor } from "@/domain/testing/fixtures";
import { chosenNumber, typedNumber } from "./number";

test.each([
  ["4719", "4719"],
  [" 47 19 ", "4719"],
  ["47-19", "4719"],
  ["٤٧١٩", "4719"],
  ["۴۷۱۹", "4719"],
])("%j is a number, however a telephone writes it", (typed, number) => {
  expect(parseInput(chosenNumber, { number: typed })).toEqual({ number });
});

test.each([
  ["", "missing"],
  ["471", "fourDigits"],
  ["47191", "fourDigits"],
  ["abcd", "fourDigits"],
  ["0000", "easyNumber"],
  ["1234", "easyNumber"],
  ["9876", "easyNumber"],
] as const)("%j is none to choose: %s", (typed, code) => {
  const choose = () => parseInput(chosenNumber, { number: typed });
  expect(choose).toThrow(expect.objectContaining(refusedFor("number", code)));
});

test("what is easy to guess is asked for like any other, so that nothing is told of it", () => {
  expect(parseInput(typedNumber, { number: "1234" })).toEqual({ number: "1234" });
});
