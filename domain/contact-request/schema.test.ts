import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { parseInput } from "@/domain/command";
import { requestForm } from "@/domain/testing/fixtures";
import { AppError, type Issue } from "@/lib/errors";
import { submission } from "./schema";

const take = (typed: object) => parseInput(submission, requestForm(typed));

function issuesOf(typed: object): readonly Issue[] {
  try {
    take(typed);
    return [];
  } catch (error) {
    if (error instanceof AppError) return error.issues;
    throw error;
  }
}

describe("a telephone number", () => {
  test.each([
    ["0176 040690 77", "0176 040690 77"],
    ["+49 (0)176/040-690.77", "+49 (0)176/040-690.77"],
    ["٠١٧٦ ٠٤٠٦٩٠٧٧", "0176 04069077"],
    ["۰۱۷۶۰۴۰۶۹۰۷۷", "017604069077"],
    ["+٤٩ ١٧٦ ۰۴۰۶۹۰", "+49 176 040690"],
    ["123456", "123456"],
    ["123456789012345", "123456789012345"],
    ["  0176 04069077  ", "0176 04069077"],
    ["0176\n04069077", "0176 04069077"],
  ])("typed as %j is kept as %j", (typed, kept) => {
    expect(take({ contact: typed }).contact).toBe(kept);
  });

  test.each([
    ["12345"],
    ["1234567890123456"],
    ["call me"],
    ["0176 CALLME 77"],
    ["++49 176 040690"],
    ["49+176040690"],
    ["yonas@portal.test"],
    ["०१२३४५६७"],
  ])("is not %j", (typed) => {
    expect(issuesOf({ contact: typed })).toEqual([{ field: "contact", code: "notAPhoneNumber" }]);
  });

  test.each(["phone", "whatsapp", "sms"])("has to be there for an answer by %s", (channel) => {
    expect(issuesOf({ channel, contact: "" })).toEqual([{ field: "contact", code: "missing" }]);
    expect(issuesOf({ channel, contact: "   " })).toEqual([{ field: "contact", code: "missing" }]);
    expect(issuesOf({ channel, contact: undefined })).toEqual([
      { field: "contact", code: "missing" },
    ]);
  });

  test("reads the same in Latin, Arabic and Persian digits", () => {
    const digits = fc.array(fc.nat(9), { minLength: 6, maxLength: 15 });
    fc.assert(
      fc.property(digits, fc.constantFrom(0x660, 0x6f0), (number, zero) => {
        const typed = number.map((digit) => String.fromCharCode(zero + digit)).join("");
        expect(take({ contact: typed }).contact).toBe(number.join(""));
      }),
    );
  });
});

describe("the other ways to answer", () => {
  test("by mail needs a mail address", () => {
    expect(take({ channel: "email", contact: "yonas@portal.test" }).contact).toBe(
      "yonas@portal.test",
    );
    for (const contact of ["0176 04069077", "yonas@", "yonas portal.test", "a@b@c.de"]) {
      expect(issuesOf({ channel: "email", contact })).toEqual([
        { field: "contact", code: "notAMailAddress" },
      ]);
    }
    expect(issuesOf({ channel: "email", contact: "" })).toEqual([
      { field: "contact", code: "missing" },
    ]);
  });

  test("by a visit needs nothing, and takes anything", () => {
    expect(take({ channel: "visit", contact: "" }).contact).toBe("");
    expect(take({ channel: "visit", contact: undefined }).contact).toBe("");
    expect(take({ channel: "visit", contact: "bei Oma" }).contact).toBe("bei Oma");
  });
});

describe("a typed text", () => {
  test.each([
    ["a direction override", "Selam\u202Enohj"],
    ["a direction embedding", "Selam\u202A"],
    ["the end of an embedding inside", "Se\u202Clam"],
    ["a null character", "Se\u0000lam"],
    ["an escape character", "Se\u001B[31mlam"],
    ["a delete character", "Se\u007Flam"],
    ["a C1 control", "Se\u0085lam"],
    ["half of a surrogate pair", "Selam\uD83D"],
    ["the other half", "\uDE00Selam"],
  ])("with %s is refused", (_what, text) => {
    expect(issuesOf({ name: text })).toEqual([{ field: "name", code: "characters" }]);
    expect(issuesOf({ message: text })).toEqual([{ field: "message", code: "characters" }]);
  });

  test.each([
    ["a zero-width non-joiner, as Dari needs it", "می\u200Cخواهم"],
    ["a zero-width joiner", "क्\u200Dष"],
    ["a right-to-left mark", "Amal\u200F 27"],
    ["an emoji", "Danke 😀"],
    ["several lines", "eins\nzwei"],
    ["Ethiopic letters", "ሰላም"],
  ])("may have %s", (_what, text) => {
    expect(take({ message: text }).message).toBe(text);
  });

  test("loses the white space around it, and line ends are one kind", () => {
    expect(take({ name: "  Selam \t", message: "eins\r\nzwei\r\n" })).toMatchObject({
      name: "Selam",
      message: "eins\nzwei",
    });
  });

  test.each([
    ["name", 80],
    ["message", 1000],
  ])("%s has at most %i characters, each counted once", (field, max) => {
    expect(issuesOf({ [field]: "ä".repeat(max) })).toEqual([]);
    expect(issuesOf({ [field]: "😀".repeat(max) })).toEqual([]);
    expect(issuesOf({ [field]: "ä".repeat(max + 1) })).toEqual([
      { field, code: "tooLong", most: max },
    ]);
  });

  test("a contact has at most 120 characters", () => {
    expect(issuesOf({ channel: "visit", contact: "x".repeat(120) })).toEqual([]);
    expect(issuesOf({ channel: "visit", contact: "x".repeat(121) })).toEqual([
      { field: "contact", code: "tooLong", most: 120 },
    ]);
  });

  test.each(["", "   ", "\n"])("the name %j is missing", (name) => {
    expect(issuesOf({ name })).toEqual([{ field: "name", code: "missing" }]);
  });

  test("an empty message is none", () => {
    expect(take({ message: "" }).message).toBeUndefined();
  });
});

describe("a choice", () => {
  test.each(["channel", "sharedPhone", "femaleContact"])("%s has to be made", (field) => {
    expect(issuesOf({ [field]: undefined })).toContainEqual({ field, code: "missingChoice" });
    expect(issuesOf({ [field]: "" })).toContainEqual({ field, code: "missingChoice" });
    expect(issuesOf({ [field]: "pigeon" })).toContainEqual({ field, code: "unknownChoice" });
  });

  test("of times is free, and each counts once", () => {
    expect(take({ bestTimes: undefined }).bestTimes).toEqual([]);
    expect(take({ bestTimes: ["noon", "noon", "evening"] }).bestTimes).toEqual(["noon", "evening"]);
    expect(issuesOf({ bestTimes: ["midnight"] })).toEqual([
      { field: "bestTimes", code: "unknownChoice" },
    ]);
  });

  test("everything wrong is told at once, one issue a field", () => {
    const typed = { name: "", channel: "", sharedPhone: "", femaleContact: "" };
    expect(
      issuesOf(typed)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["channel", "femaleContact", "name", "sharedPhone"]);
    const tooMuch = { contact: "abc", message: "x".repeat(1001), sharedPhone: "" };
    expect(
      issuesOf(tooMuch)
        .map(({ field }) => field)
        .sort(),
    ).toEqual(["contact", "message", "sharedPhone"]);
  });

  test("whatever is sent is taken or refused with issues, never with another error", () => {
    const names = fc.constantFrom("name", "channel", "contact", "message", "bestTimes", "offer");
    fc.assert(
      fc.property(fc.dictionary(names, fc.anything()), (typed) => {
        expect(issuesOf(typed).length).toBeGreaterThanOrEqual(0);
      }),
    );
  });
});
