import { describe, expect, test } from "vitest";
import { brokenWorkbook, csv, windows1252, workbook } from "@/domain/testing/lists";
import { guessUses } from "./list-fields";
import { readList } from "./read-list";

const rows = [
  ["Nachname", "Vorname", "Geburtsdatum", "Straße"],
  ["Müßig", "Jürgen", "01.02.2004", "Lindenhof 3; Hinterhaus"],
];
const text = csv(rows);
const readText = (body: string | Buffer) => readList(Buffer.from(body));

describe("a list of text", () => {
  const encoded: readonly (readonly [string, Buffer])[] = [
    ["UTF-8", Buffer.from(text)],
    ["UTF-8 with a mark", Buffer.from(`\uFEFF${text}`)],
    ["Windows-1252", windows1252(text)],
    ["UTF-16 with a mark", Buffer.from(`\uFEFF${text}`, "utf16le")],
    ["commas", Buffer.from(text.replaceAll(";", ",").replace("3, Hinter", "3; Hinter"))],
    [
      "tabs",
      Buffer.from(
        'Nachname\tVorname\tGeburtsdatum\tStraße\nMüßig\tJürgen\t01.02.2004\t"Lindenhof 3; Hinterhaus"',
      ),
    ],
  ];
  test.each(encoded)("%s", async (_how, bytes) => {
    expect(await readList(bytes)).toMatchObject({
      columns: rows[0],
      rows: [{ line: 2, cells: rows[1] }],
    });
  });

  test("the line that names the separator counts as one", async () => {
    expect(
      await readText(
        `sep=|\r\n${csv([rows[0] ?? [], ["A", "B", "1.1.2004", "C"]]).replaceAll(";", "|")}`,
      ),
    ).toMatchObject({
      columns: rows[0],
      rows: [{ line: 3 }],
    });
  });

  test("title and empty rows are told, and lines count as in a spreadsheet", async () => {
    const list = await readText(
      csv([["Liste des Fachdienstes"], [], ...rows, ["", ""], ["Neu", "Nila"]]),
    );
    expect(list).toMatchObject({
      columns: rows[0],
      rows: [{ line: 4 }, { line: 6, cells: ["Neu", "Nila"] }],
      emptyRows: 1,
      rowsAbove: 1,
    });
  });

  test("line breaks and what nobody sees become a space or nothing", async () => {
    expect(await readText('Name;Tel\n"Sela\u200Bm\nAbraha";\u202A0176 1\u202C')).toMatchObject({
      rows: [{ cells: ["Selam Abraha", "0176 1"] }],
    });
  });
});

describe("a workbook", () => {
  test("days are days, numbers stay what they are, empty rows are counted", async () => {
    const file = await workbook([
      ["Name", "Geburtsdatum", "Tel"],
      ["Selam", new Date("2004-02-01T00:00:00Z"), 17604069011],
      [null],
      ["Farid", "3.4.2005", 0],
    ]);
    expect(await readList(file)).toMatchObject({
      rows: [
        { line: 2, cells: ["Selam", "2004-02-01", "17604069011"] },
        { line: 4, cells: ["Farid", "3.4.2005", "0"] },
      ],
      emptyRows: 1,
    });
  });

  test("a cell with an error and a formula without a result are not read as empty", async () => {
    const cell = (at: string, inside: string, type = "") => `<c r="${at}"${type}>${inside}</c>`;
    const text = (at: string, word: string) =>
      cell(at, `<is><t>${word}</t></is>`, ' t="inlineStr"');
    const file = await brokenWorkbook(
      [
        `<row r="1">${text("A1", "Nachname")}${text("B1", "Geburtsdatum")}</row>`,
        `<row r="2">${cell("A2", "<v>#N/A</v>", ' t="e"')}${cell("B2", "<f>TODAY()</f><v/>")}</row>`,
        `<row r="3">${cell("A3", "<f>B3&amp;&quot;x&quot;</f>", ' t="str"')}${text("B3", "X")}</row>`,
        `<row r="4">${cell("A4", "<f>A3</f><v>Abraha</v>", ' t="str"')}${cell("B4", "<f>B9</f><v></v>", ' t="str"')}</row>`,
      ].join(""),
    );
    expect(await readList(file)).toMatchObject({
      rows: [
        { line: 2, cells: ["#N/A", "=TODAY()"] },
        { line: 3, cells: ['=B3&"x"', "X"] },
        { line: 4, cells: ["Abraha", ""] },
      ],
    });
  });
});

test.each([
  ["a picture", Buffer.from("89504e470d0a1a0a0000000d49484452", "hex"), "notAList"],
  ["a torn workbook", Buffer.from("504b0304deadbeef", "hex"), "notAList"],
  ["the old format", Buffer.from("d0cf11e0a1b11ae1", "hex"), "oldExcel"],
  ["an open quotation", Buffer.from('Name;Tel\n"Selam;1\nFarid;2'), "brokenQuotes"],
  ["headings alone", Buffer.from("Name;Tel\n\n"), "emptyList"],
  ["nothing", Buffer.from("\n"), "emptyList"],
  ["a word that is called a workbook", Buffer.from("hello"), "notAList"],
  ["too many rows", Buffer.from("Name\n".repeat(10_002)), "listTooLarge"],
] as const)("%s is refused with a reason", async (_what, bytes, problem) => {
  expect(await readList(bytes)).toBe(problem);
});

test.each([
  [
    "Name, Vorname|Geb.-Datum|Aufenthaltsstatus|gültig bis|AZ",
    "name birthDate paper paperValidUntil notUsed",
  ],
  ["Vorname|Nachname|Handy|Stadtteil|m/w/d", "firstName lastName phone district gender"],
  ["NAME|VORNAME|Telefonnummer privat|Telefon 2", "lastName firstName phone notUsed"],
  ["Spalte A|||", "notUsed notUsed notUsed notUsed"],
])("columns %s hold %s", (headings, uses) => {
  expect(guessUses(headings.split("|"), new Map()).join(" ")).toBe(uses);
});

test("what a column held the last time goes before its words", () => {
  const before = new Map([
    ["vorname", "notUsed"],
    ["az", "phone"],
  ] as const);
  expect(guessUses(["Vorname", "AZ", "Name"], before)).toEqual(["notUsed", "phone", "lastName"]);
});
