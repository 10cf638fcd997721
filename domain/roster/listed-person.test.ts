import { describe, expect, test } from "vitest";
import { plainDate } from "@/lib/plain-date";
import { type ColumnUse, listFields } from "./list-fields";
import { dayIn } from "./listed-day";
import { type ListedPerson, readRow } from "./listed-person";

test.each([
  ["01.02.2004", "2004-02-01"],
  ["1.2.2004", "2004-02-01"],
  ["1. 2. 2004", "2004-02-01"],
  ["01.02.2004 00:00", "2004-02-01"],
  ["1. Februar 2004", "2004-02-01"],
  ["3. März 2004", "2004-03-03"],
  ["3. Mrz. 2004", undefined],
  ["2004-02-01", "2004-02-01"],
  ["2004-02-01 00:00:00", "2004-02-01"],
  ["2004-02-01T00:00:00.000Z", "2004-02-01"],
  ["38018", "2004-02-01"],
  ["38018.5", "2004-02-01"],
  ["29.02.2004", "2004-02-29"],
  ["29.02.2005", undefined],
  ["31.04.2004", undefined],
  ["01.02.04", undefined],
  ["02/01/2004", undefined],
  ["2004", undefined],
  ["1", undefined],
  ["unbekannt", undefined],
])("a day written %s is %s", (text, day) => {
  expect(dayIn(text)).toBe(day);
});

const context = {
  today: plainDate.parse("2026-11-20"),
  districtNames: { sued: "Süd", lennep: "Lennep" },
};
const read = (said: Partial<Record<(typeof listFields)[number], string>>) => {
  const uses: readonly ColumnUse[] = listFields;
  return readRow(
    listFields.map((field) => said[field] ?? ""),
    uses,
    context,
  );
};

describe("a row says", () => {
  const whole: readonly (readonly [Parameters<typeof read>[0], Partial<ListedPerson>])[] = [
    [
      { name: "Abraha, Selam" },
      { name: "Selam Abraha", birthDate: null, phone: null, paper: null },
    ],
    [{ firstName: "Selam", lastName: "Abraha" }, { name: "Selam Abraha" }],
    [{ name: "X", phone: "17604069011" }, { phone: "017604069011" }],
    [{ name: "X", phone: "+49 176 040690-11" }, { phone: "+49 176 040690-11" }],
    [{ name: "X", paper: "Duldung § 60a Abs. 2 AufenthG" }, { paper: "duldung60a" }],
    [{ name: "X", paper: "Aufenthaltsgestattung (§ 55 AsylG)" }, { paper: "gestattung" }],
    [{ name: "X", paper: "§60b" }, { paper: "duldung60b" }],
    [
      { name: "X", gender: "W", district: "süd" },
      { gender: "female", district: "sued" },
    ],
    [{ name: "X", language: "Tigrinya, Arabisch" }, { language: "ti" }],
    [{ name: "X", language: "Kurdisch (Sorani)" }, { language: "ku" }],
  ];
  test.each(whole)("%o", (said, person) => {
    expect(read(said)).toMatchObject({ person });
  });
});

describe("what cannot be understood is said by column", () => {
  test.each([
    [{}, "lastName", "noName", ""],
    [{ name: "X", birthDate: "01.02.04" }, "birthDate", "notADate", "01.02.04"],
    [{ name: "X", birthDate: "01.02.2027" }, "birthDate", "birthAhead", "01.02.2027"],
    [{ name: "X", birthDate: "01.02.1899" }, "birthDate", "birthTooLongAgo", "01.02.1899"],
    [{ name: "X", phone: "siehe Akte" }, "phone", "notAPhoneNumber", "siehe Akte"],
    [{ name: "X", paper: "Pass" }, "paper", "unknownPaper", "Pass"],
    [{ name: "X", language: "Klingonisch" }, "language", "unknownLanguage", "Klingonisch"],
    [{ name: "X", district: "Köln" }, "district", "unknownDistrict", "Köln"],
    [{ name: "X", gender: "?" }, "gender", "unknownGender", "?"],
    [{ name: "X", paperValidUntil: "31.12.9999" }, "paperValidUntil", "endsTooLate", "31.12.9999"],
    [{ firstName: "Emil", lastName: "#NV" }, "lastName", "tableError", "#NV"],
    [{ name: "#DIV/0!" }, "name", "tableError", "#DIV/0!"],
    [{ name: "X", paper: "=A1" }, "paper", "formula", "=A1"],
    [
      { name: "X", birthDate: "2004-01-01", paperValidUntil: "2003-01-01" },
      "paperValidUntil",
      "endsBeforeBirth",
      "2003-01-01",
    ],
  ] as const)("%o", (said, field, code, typed) => {
    expect(read(said)).toEqual({
      problems: [{ field: code === "noName" ? expect.anything() : field, code, typed }],
    });
  });

  test.each([
    [{ firstName: "Selam" }, "lastName"],
    [{ lastName: "Abraha" }, "firstName"],
    [{ firstName: "Selam", lastName: "Abraha" }, undefined],
  ] as const)("half a name is no error, and is told: %o lacks %s", (said, lacks) => {
    const row = read(said);
    expect("person" in row && row.lacks).toBe(lacks);
  });

  test("a name in one column lacks nothing", () => {
    expect(readRow(["Selam"], ["name"], context)).not.toHaveProperty("lacks");
    expect(readRow(["Selam"], ["firstName"], context)).not.toHaveProperty("lacks");
  });

  test("all of it at once, and cells beyond the headings too", () => {
    expect(readRow(["X", "kein Datum", "Rest"], ["name", "birthDate"], context)).toMatchObject({
      problems: [{ code: "beyondColumns" }, { code: "notADate" }],
    });
  });
});
