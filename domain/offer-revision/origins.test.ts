import { expect, test } from "vitest";
import { sourceHash } from "@/lib/content/files";
import { originLine } from "./form";
import { originsAfterGerman, translationsStay } from "./origins";

const hashOf = (title: string) => sourceHash({ title, summary: "Kurz", body: "Text" });
const made = (title: string) => originLine({ sourceHash: hashOf(title), review: "readByNative" });
const form = (title: string, madeFrom: string, tigrinya = "ርእሲ") => ({
  "title-de": title,
  "summary-de": "Kurz",
  "body-de": "Text",
  "title-ti": tigrinya,
  "summary-ti": "ሓጺር",
  "body-ti": "ጽሑፍ",
  "madeFrom-ti": made(madeFrom),
});
const published = form("Schweisen", "Schweisen");
const mended = form("Schweißen", "Schweisen");

test("after a small change in German a translation counts as made from it, and stays read", () => {
  expect(originsAfterGerman(published, published, mended, true)).toEqual({
    "madeFrom-ti": made("Schweißen"),
  });
  expect(translationsStay(published, form("Schweißen", "Schweißen"))).toBe(true);
});

test("after any other change it is older", () => {
  expect(originsAfterGerman(published, published, mended, false)).toEqual({});
  expect(translationsStay(published, mended)).toBe(false);
});

test("what was said by mistake is taken back", () => {
  const kept = form("Schweißen", "Schweißen");
  expect(originsAfterGerman(published, kept, kept, false)).toEqual({
    "madeFrom-ti": made("Schweisen"),
  });
});

test("one that was older before, or is written anew, is left alone", () => {
  const older = form("Schweisen", "Früher");
  expect(originsAfterGerman(older, older, form("Schweißen", "Früher"), true)).toEqual({});
  const anew = form("Schweißen", "Schweisen", "ሓድሽ");
  expect(originsAfterGerman(published, published, anew, true)).toEqual({});
});

test("nobody has said anything while the German text is as it was", () => {
  expect(translationsStay(published, published)).toBe(false);
});
