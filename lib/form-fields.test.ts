import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { z } from "zod";
import {
  choice,
  choices,
  clearableText,
  formDate,
  latinDigits,
  optionalChoice,
  optionalFormDate,
  optionalText,
  phoneNumber,
  refusedSign,
  requiredText,
  versioned,
  yesNoUnknown,
} from "./form-fields";

/** What a field makes of what was typed, or the codes it refuses it with. */
function taken(field: z.ZodType, typed: unknown): unknown {
  const result = field.safeParse(typed);
  return result.success ? result.data : result.error.issues.map(({ message }) => message);
}

describe("a text", () => {
  test.each([
    ["a mandatory one", requiredText(3), "abc", "abc"],
    ["one that is too long", requiredText(3), "abcd", ["tooLong"]],
    ["one with only white space", requiredText(3), "  \n ", ["missing"]],
    ["one that was not sent", requiredText(3), undefined, ["missing"]],
    ["a list in its place", requiredText(3), ["a"], ["missing"]],
    ["an optional one", optionalText(3), " abc ", "abc"],
    ["an empty optional one", optionalText(3), "  ", undefined],
    ["an optional one that was not sent", optionalText(3), undefined, undefined],
    ["an optional one that is too long", optionalText(3), "abcd", ["tooLong"]],
    ["one that can be emptied", clearableText(3), " ", ""],
    ["one that can be emptied and was not sent", clearableText(3), undefined, undefined],
    ["one with a control character", optionalText(3), "a\u0001b", ["characters"]],
  ])("%s", (_what, field, typed, expected) => {
    expect(taken(field, typed)).toEqual(expected);
  });

  test.each([
    ["•\tErstens\r\n•\tZweitens", "- Erstens\n- Zweitens"],
    ["Liste:\n  ▪ eins\n\uF0B7 zwei", "Liste:\n  - eins\n- zwei"],
    ["a\tb", "a b"],
    ["erste\vzweite\rdritte", "erste\nzweite\ndritte"],
    ["10 • 20 und •fest", "10 • 20 und •fest"],
  ])("pasted as %j is taken as %j", (pasted, kept) => {
    expect(taken(requiredText(100), pasted)).toBe(kept);
  });

  test("says which sign is refused, and where", () => {
    expect(refusedSign("Gut.\n\tab\u0007c")).toEqual({
      line: 2,
      column: 4,
      text: "das Zeichen U+0007 ist nicht erlaubt",
    });
    expect(refusedSign("a\u202Eb")).toMatchObject({ line: 1, column: 2 });
    expect(refusedSign("•\tErstens")).toBeUndefined();
  });

  test("that is well-formed and has no control character is kept, but for the space around it", () => {
    const letters = fc.string({ unit: "grapheme" }).filter((text) => !/[\p{Cc}\p{Cf}]/u.test(text));
    fc.assert(
      fc.property(letters, (text) => {
        expect(taken(requiredText(10_000), `  x${text}x\r\n`)).toBe(`x${text}x`);
      }),
    );
  });
});

describe("a choice", () => {
  test.each([
    ["one of the list", choice(["a", "b"]), "a", "a"],
    ["none of the list", choice(["a", "b"]), "c", ["unknownChoice"]],
    ["nothing", choice(["a", "b"]), undefined, ["missingChoice"]],
    ["an empty text", choice(["a", "b"]), "", ["missingChoice"]],
    ["an optional one", optionalChoice(["a", "b"]), "b", "b"],
    ["an optional one left open", optionalChoice(["a", "b"]), "", undefined],
    ["an optional one not sent", optionalChoice(["a", "b"]), undefined, undefined],
    ["yes", yesNoUnknown(), "yes", true],
    ["no", yesNoUnknown(), "no", false],
    ["not known", yesNoUnknown(), "", null],
    ["not asked", yesNoUnknown(), undefined, null],
    ["several", choices(["a", "b"]), ["b", "a", "b"], ["b", "a"]],
    ["none of several", choices(["a", "b"]), undefined, []],
  ])("%s", (_what, field, typed, expected) => {
    expect(taken(field, typed)).toEqual(expected);
  });

  test.each(["c", "constructor", 1, {}])("out of nowhere (%j) is refused", (typed) => {
    expect(optionalChoice(["a", "b"]).safeParse(typed).success).toBe(false);
    expect(choices(["a", "b"]).safeParse([typed]).success).toBe(false);
    expect(yesNoUnknown().safeParse(typed).success).toBe(false);
  });
});

describe("a day", () => {
  test.each([
    ["one that is in the calendar", formDate(), "2028-02-29", "2028-02-29"],
    ["one that is not", formDate(), "2027-02-29", ["notADate"]],
    ["the first that can be meant", formDate(), "1900-01-01", "1900-01-01"],
    ["one whose year was typed with two digits", formDate(), "0004-03-02", ["notADate"]],
    ["one in German spelling", formDate(), "01.02.2027", ["notADate"]],
    ["an empty one", formDate(), "", ["missing"]],
    ["one that was not sent", formDate(), undefined, ["missing"]],
    ["an optional one", optionalFormDate(), "2027-02-28", "2027-02-28"],
    ["an empty optional one", optionalFormDate(), "", undefined],
    ["an optional one that was not sent", optionalFormDate(), undefined, undefined],
  ])("%s", (_what, field, typed, expected) => {
    expect(taken(field, typed)).toEqual(expected);
  });

  test.each(["2027-02-29", "tomorrow"])("that may be left out is still no %j", (typed) => {
    expect(optionalFormDate().safeParse(typed).success).toBe(false);
  });
});

describe("a telephone number", () => {
  test.each([
    ["0176 040690 77", "0176 040690 77"],
    ["+49-176-040690", "+49-176-040690"],
    ["٠١٧٦٠٤٠", "0176040"],
    ["0176  040690", "0176 040690"],
    ["12345", null],
    ["1234567890123456", null],
    ["0176 04x0690", null],
    ["0176#040690", null],
    ["", null],
  ])("%j is kept as %j", (typed, kept) => {
    expect(phoneNumber(typed)).toBe(kept);
  });

  test("changes only its digits, so that it stays the same when it is read twice", () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."0٣۹+ ()/.-x") }), (typed) => {
        const kept = phoneNumber(typed);
        if (kept !== null) expect(phoneNumber(kept)).toBe(kept);
        expect(latinDigits(latinDigits(typed))).toBe(latinDigits(typed));
      }),
    );
  });
});

test.each([
  ["0", true],
  ["17", true],
  ["1.5", false],
  ["x", false],
  ["", false],
  [undefined, false],
])("the version of a row is a whole number: %j, %s", (typed, valid) => {
  expect(versioned.version.safeParse(typed).success).toBe(valid);
});
