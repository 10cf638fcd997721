import { createHash } from "node:crypto";
import { describe, expect, test } from "vitest";
import { newProfile } from "@/domain/person/open";
import { locales } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { addDays, plainDate } from "@/lib/plain-date";
import { disclose, neededFields, sharedFields } from "./fields";
import { holds, renewedExpiry, usualExpiry } from "./rules";
import { consentText, consentTextKey } from "./text";

const day = plainDate.parse("2027-01-10");

describe("a consent", () => {
  test.each([
    ["through its last day", 0, null, true],
    ["not on the day after", -1, null, false],
    ["while days are left", 30, null, true],
    ["not once it was withdrawn", 30, new Date("2027-01-10T09:00:00Z"), false],
  ])("holds %s", (_rule, daysLeft, withdrawnAt, expected) => {
    expect(holds({ expiresOn: addDays(day, daysLeft), withdrawnAt }, day)).toBe(expected);
  });

  test("usually holds for half a year", () => {
    expect(usualExpiry(day)).toBe("2027-07-09");
  });

  test.each([
    ["half a year more where no end is known", "2027-05-26", null, "2027-11-22"],
    ["no longer than the course needs", "2027-02-01", "2027-04-24", "2027-05-22"],
    ["no longer than agreed where that is enough", "2027-05-26", "2027-04-24", "2027-05-26"],
    ["as long as can be asked for", "2027-05-26", "2028-06-30", "2028-01-11"],
    ["today at the earliest", "2027-01-01", "2026-12-01", "2027-01-10"],
  ])("given anew is proposed %s", (_rule, expiresOn, end, proposed) => {
    const until = end ? plainDate.parse(end) : null;
    expect(renewedExpiry(plainDate.parse(expiresOn), day, until, 28)).toBe(proposed);
  });

  test("is given to a wording that can be told from every other one", () => {
    const texts = locales.map(consentText);
    expect(new Set(texts.map(({ hash }) => hash)).size).toBe(locales.length);
    for (const [index, { text, version, hash }] of texts.entries()) {
      expect(text).toBe(messagesFor(locales[index] ?? "de").consent.text);
      expect(version).toMatch(/\S/);
      expect(hash).toBe(createHash("sha256").update(`${version}\n${text}`).digest("hex"));
    }
  });
});

test.each(locales)("in %s what was consented to before keeps its words", (locale) => {
  const { text, version, earlier } = messagesFor(locale).consent;
  expect(consentTextKey(version)).toBe("text");
  for (const known of Object.keys(earlier)) {
    expect(known).not.toBe(version);
    expect(consentTextKey(known)).toBe(`earlier.${known}`);
  }
  expect(Object.values(earlier)).not.toContain(text);
});

describe("what is passed on of a person", () => {
  const profile = newProfile({
    name: "Selam",
    language: "ti",
    birthDate: plainDate.parse("2000-01-11"),
    germanLevel: "A2",
    residence: { paper: "duldung60a", validUntil: plainDate.parse("2027-06-30") },
    childcareNeeded: true,
  });

  test("is each consented field and nothing else", () => {
    expect(disclose(profile, ["german", "name"], day)).toEqual([
      { field: "name", value: "Selam" },
      { field: "german", value: "A2" },
    ]);
    expect(disclose(profile, [], day)).toEqual([]);
  });

  test("is an age in years, never the day of birth", () => {
    expect(disclose(profile, ["age"], day)).toEqual([{ field: "age", value: 26 }]);
    expect(disclose(profile, ["age"], addDays(day, 1))).toEqual([{ field: "age", value: 27 }]);
    expect(JSON.stringify(disclose(profile, sharedFields, day))).not.toContain("2000-01-11");
  });

  test.each([
    [{ language: "de" }, "ku", "ku"],
    [{ language: null }, "ku", "ku"],
    [{ language: "ti", details: { speaksIn: "en" } }, "ku", "en"],
    [{ language: "ti" }, "am", "am"],
    [{ language: null }, "ru", "ru"],
    [{ language: null }, null, null],
  ] as const)(
    "is the language to speak in: of %j and %s on the list it is %s",
    (known, listed, value) => {
      const person = newProfile({ name: "Selam", ...known });
      expect(disclose(person, ["language"], day, listed)).toEqual([{ field: "language", value }]);
    },
  );

  test("says that something is not known", () => {
    const unknown = newProfile({ name: "Selam", language: "ti" });
    const values = disclose(unknown, sharedFields, day).map(({ value }) => value);
    expect(values).toEqual(["Selam", null, null, null, "ti", null, null, null, null, null]);
  });

  test("is at first nothing but who comes: all else is the person's to allow", () => {
    expect(neededFields).toEqual(["name"]);
  });
});
