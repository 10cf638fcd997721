import { describe, expect, test } from "vitest";
import { digitsOf, isSameWay, numberTyped, standsIn } from "./phone-digits";

describe("a number by its digits", () => {
  test.each([
    ["+49 176 04069011", "017604069011"],
    ["0049 (0)176 04069011", "017604069011"],
    ["0176/0406-9011", "017604069011"],
    ["0093 70 123 4567", "93701234567"],
    ["+93 70 123 4567", "93701234567"],
    ["00963 11 1234567", "963111234567"],
    ["+291 7 123456", "2917123456"],
    ["002917123456", "2917123456"],
    ["0012", "0012"],
  ])("%s is %s", (number, digits) => {
    expect(digitsOf(number)).toBe(digits);
  });

  test("last digits that begin with 00 are looked for as they are", () => {
    expect(numberTyped("0049")).toBe("0049");
  });
});

test("a number is the same however it is written, anything else by its words", () => {
  expect(isSameWay("0093 70 123 4567", "+93 701234567")).toBe(true);
  expect(isSameWay("Nura@Beispiel.invalid", "nura@beispiel.invalid")).toBe(true);
  expect(isSameWay("", "0176 04069011")).toBe(false);
  expect(isSameWay("0176 04069011", "0176 04069012")).toBe(false);
});

test.each([
  ["0176 04069011", "bisher: +49 176 04069011; Onkel im Beispielweg", true],
  ["nura@beispiel.invalid", "Mail: nura@beispiel.invalid, abends", true],
  ["0176 04069011", "0176 040690112", false],
  ["0176 04069011", "", false],
])("%s stands in %j: %s", (way, text, there) => {
  expect(standsIn(way, text)).toBe(there);
});
