import fc from "fast-check";
import { expect, test } from "vitest";
import { contentFiles } from "@/lib/content/files";
import { readSource } from "@/lib/content/source";
import type { XliffDocument } from "./document";
import { readXliff } from "./read";
import { writeXliff } from "./write";

const documentOf = (files: XliffDocument["files"]): XliffDocument => ({
  sourceLanguage: "de",
  targetLanguage: "ti",
  files,
});
const unit = (source: string, target: string) =>
  documentOf([{ id: "f", original: "o", units: [{ id: "u", source, target }] }]);

/** What the texts of the portal are made of, and what XML takes for something else. */
const word = fc.constantFrom(
  ..."a ß ሀ عَ 😀 < > & \" ' ]]> \n \t * ** ## - [x](https://x.test/?a=1&b=2) ](/offers) <!-- &amp;".split(
    " ",
  ),
  " ",
  "<Hinweis>",
  "</Hinweis>",
  '<Schritt titel="',
  '">',
  "</Schritt>",
  '<Bild zeichen="lernen">',
  '<Kontakt stelle="team" />',
  "<Telefonzeiten />",
);
const text = fc.array(word, { maxLength: 20 }).map((words) => words.join(""));

test("what is written is read again, to the last sign", () => {
  fc.assert(
    fc.property(text, text, (source, target) => {
      const document = unit(source, target);
      expect(readXliff(writeXliff(document))).toEqual({ document, refused: [] });
    }),
    { numRuns: 500 },
  );
});

test("every text of the portal, with its German text beside it, comes back as it was", () => {
  const files = contentFiles("content").filter(({ path }) => path.endsWith(".mdx"));
  const units = files.map(({ path, text: file }) => {
    const german = files.find((each) => each.path === path.replace(/[^/]+$/, "de.mdx"));
    return {
      id: path.replaceAll("/", "."),
      source: readSource(german?.text ?? "").body,
      target: readSource(file).body,
    };
  });
  const document = documentOf([{ id: "all", original: "content", units }]);
  expect(readXliff(writeXliff(document))).toEqual({ document, refused: [] });
});

test("editors see markup as codes, in the translation as well", () => {
  const xml = writeXliff(
    unit('<Schritt titel="Eins">\nA\n</Schritt>', '<Schritt titel="ሓደ">\nሀ\n</Schritt>'),
  );
  expect(xml).toContain(
    '<target><ph id="1" dataRef="d1"/>ሓደ<ph id="2" dataRef="d2"/>\nሀ\n<ph id="3" dataRef="d3"/></target>',
  );
});

const around = (inner: string, version = "2.1") =>
  `<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="${version}" srcLang="de" trgLang="ti">${inner}</xliff>`;
const file = (inner: string) => around(`<file id="f"><unit id="u">${inner}</unit></file>`);

test("what editors make of a unit is understood", () => {
  const read = readXliff(
    file(
      `<originalData><data id="d1">**</data></originalData>
      <segment id="1"><source>Eins.</source><target><mrk id="m" type="term">ሓደ</mrk>።</target></segment>
      <ignorable><source> </source></ignorable>
      <segment id="2"><source><pc id="2" dataRefStart="d1" dataRefEnd="d1">Zwei.</pc></source><target><![CDATA[<ክልተ>]]></target></segment>`,
    ),
  );
  expect(read.document?.files[0]?.units).toEqual([
    { id: "u", source: "Eins. **Zwei.**", target: "ሓደ። <ክልተ>" },
  ]);
});

test("a unit of which one segment is not translated yet has no translation", () => {
  const read = readXliff(
    file(
      "<segment><source>A</source><target>ሀ</target></segment><segment><source>B</source></segment>",
    ),
  );
  expect(read.document?.files[0]?.units).toEqual([{ id: "u", source: "AB", target: "" }]);
});

test.each([
  ["", "Zeile 1, Spalte 1: hier beginnt kein XML"],
  ["das ist kein XML", "Zeile 1, Spalte 1: hier beginnt kein XML"],
  ["<xliff>\n<file>\n</xliff>", "Zeile 3, Spalte 1: ein Element ist nicht geschlossen"],
  ['<xliff version="<" />', "Spalte 17: eine Angabe in einem Element"],
  ["<xliff />x", "Spalte 10: nach dem Ende steht noch etwas"],
  ["<xliff>&nbsp;</xliff>", "Spalte 8: ein Kürzel mit & ist nicht bekannt"],
])("a file that is no XML is refused in German: %s", (xml, reason) => {
  expect(readXliff(xml)).toEqual({
    document: undefined,
    refused: [{ file: "", unit: "", reason: expect.stringContaining(reason) }],
  });
});

test.each([
  [
    "a code without content",
    '<segment><source>A</source><target><ph id="9" dataRef="d9"/></target></segment>',
    "Platzhalter d9",
  ],
  [
    "a control character by its number",
    '<segment><source>A</source><target><cp hex="0000"/></target></segment>',
    "U+0000",
  ],
  [
    "an element of its own",
    "<segment><source>A</source><target><script/></target></segment>",
    "<script>",
  ],
  ["no text", "<notes><note>x</note></notes>", "kein Text"],
  ["no source", "<segment><target>ሀ</target></segment>", "source"],
])("%s is refused by name, and the other units are taken", (_what, inner, reason) => {
  const good = '<unit id="v"><segment><source>B</source><target>ለ</target></segment></unit>';
  const read = readXliff(around(`<file id="f"><unit id="u">${inner}</unit>${good}</file>`));
  expect(read.document?.files[0]?.units.map(({ id }) => id)).toEqual(["v"]);
  expect(read.refused).toEqual([{ file: "f", unit: "u", reason: expect.stringContaining(reason) }]);
});
