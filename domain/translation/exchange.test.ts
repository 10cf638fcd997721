import { beforeEach, describe, expect, test } from "vitest";
import { notFound, staff } from "@/domain/testing/fixtures";
import { xliffAttacks, xliffTexts } from "@/domain/testing/xliff-attacks";
import { db } from "@/lib/db/client";
import { readXliff } from "@/lib/xliff/read";
import { writeXliff } from "@/lib/xliff/write";
import { exportTranslations } from "./export";
import { importTranslations } from "./import";
import { readTranslation } from "./read";
import { saveTranslation } from "./save";

const translator = await staff("translator");
const place = { kind: "offers", slug: "mittlerer-abschluss-am-abend", locale: "ti" } as const;
const read = () => readTranslation(translator, place);

beforeEach(async () => {
  await db.translation.deleteMany();
});

const exported = () => exportTranslations(translator, { locale: "ti", scope: "open" });

/** The export of the sample offer with these translations, by unit. */
async function translated(targets: Readonly<Record<string, string>>, sources: object = {}) {
  const { document } = readXliff(await exported());
  const file = document?.files.find(({ id }) => id.startsWith(`offers.${place.slug}.`));
  if (!document || !file) throw new Error("the offer was not exported");
  const units = file.units.map((unit) => ({ ...unit, target: targets[unit.id] ?? "", ...sources }));
  return writeXliff({ ...document, files: [{ ...file, units }] });
}

describe("an export", () => {
  test("read in again as it is changes nothing", async () => {
    const xml = await exportTranslations(translator, { locale: "fa-AF", scope: "all" });
    expect(await importTranslations(translator, xml)).toEqual({ texts: 0, units: 0, refused: [] });
    expect(await db.translation.count()).toBe(0);
  });

  test("that was translated becomes drafts, field by field", async () => {
    const xml = await translated({ title: "ርእሲ", summary: "ሓጺር።", "block-1": "ሓደ።" });
    expect(await importTranslations(translator, xml)).toEqual({ texts: 1, units: 3, refused: [] });
    const { fields, draft } = await read();
    expect(fields).toMatchObject({ title: "ርእሲ", summary: "ሓጺር።", paired: true });
    expect(fields.blocks.slice(0, 2)).toEqual(["ሓደ።", ""]);
    expect(draft).toMatchObject({ step: "draft", review: "notReadByNative" });
  });

  test("is for those who translate", async () => {
    const lead = await staff("lead");
    await expect(exportTranslations(lead, { locale: "ti", scope: "all" })).rejects.toMatchObject(
      notFound,
    );
    const { texts, refused } = await importTranslations(lead, await translated({ title: "ርእሲ" }));
    expect([texts, refused.length]).toEqual([0, 1]);
  });
});

describe("a unit is refused by name, and the others are taken", () => {
  const outcome = async (xml: string) => {
    const { units, refused } = await importTranslations(translator, xml);
    return { units, refused: refused.map(({ unit, reason }) => [unit, reason]) };
  };

  test.each(xliffTexts)("with %s in it", async (text) => {
    const xml = (await translated({ title: "ርእሲ", "block-1": "MARK" })).replace("MARK", text);
    const { units, refused } = await outcome(xml);
    expect(units).toBe(1);
    expect(refused).toEqual([["block-1", expect.stringMatching(/\S/)]]);
    expect((await read()).fields.blocks[0]).toBe("");
  });

  test("where its German text says something else by now", async () => {
    const xml = await translated({ title: "ርእሲ" }, { source: "Etwas ganz anderes" });
    expect(await outcome(xml)).toEqual({
      units: 0,
      refused: [["title", "der deutsche Text lautet inzwischen anders"]],
    });
  });

  test("where somebody has written something else since the export", async () => {
    const xml = await translated({ title: "ርእሲ", summary: "ሓጺር።" });
    const { germanHash: german, shown, fields } = await read();
    await saveTranslation(translator, {
      ...place,
      version: "",
      german,
      shown,
      ...fields,
      title: "ካልእ",
    });
    expect(await outcome(xml)).toEqual({
      units: 1,
      refused: [["title", "im Entwurf steht inzwischen etwas anderes"]],
    });
    expect((await read()).fields).toMatchObject({ title: "ካልእ", summary: "ሓጺር።" });
  });

  test("of a text that is not there", async () => {
    const xml = (await translated({ title: "ርእሲ" })).replace(place.slug, "gibt-es-nicht");
    expect(await outcome(xml)).toEqual({ units: 0, refused: [["", "diesen Text gibt es nicht"]] });
  });
});

test.each([
  [
    (xml: string) => xml.replace('srcLang="de"', 'srcLang="en"'),
    "diese Datei übersetzt aus Englisch in Tigrinya; das Portal nimmt nur Übersetzungen aus Deutsch in Arabisch, Dari, Tigrinya",
  ],
  [
    (xml: string) => xml.replace('trgLang="ti"', 'trgLang="?"'),
    "diese Datei übersetzt aus Deutsch in „?“; das Portal nimmt nur Übersetzungen aus Deutsch in Arabisch, Dari, Tigrinya",
  ],
])("a file of other languages is refused by their names", async (change, reason) => {
  const xml = change(await translated({ title: "ርእሲ" }));
  const { texts, refused } = await importTranslations(translator, xml);
  expect({ texts, refused }).toEqual({ texts: 0, refused: [{ file: "", unit: "", reason }] });
});

test.each(xliffAttacks)("$what is refused before anything of it is read", async ({ xml }) => {
  const from = performance.now();
  const { texts, refused } = await importTranslations(translator, xml);
  expect(performance.now() - from).toBeLessThan(1_000);
  expect(texts).toBe(0);
  expect(refused).toEqual([{ file: "", unit: "", reason: expect.stringMatching(/\S/) }]);
  expect(JSON.stringify(refused)).not.toContain(process.env.AUTH_SECRET ?? "-");
});
