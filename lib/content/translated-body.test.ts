import { expect, test } from "vitest";
import { canonicalBody } from "./canonical";
import { contentFiles } from "./files";
import { readSource } from "./source";
import { translatedBody } from "./translated-body";

const same = async (texts: readonly string[]) => texts;
const loud = async (texts: readonly string[]) => texts.map((text) => text.toUpperCase());

test("every text of the portal stays what it is where its words do", async () => {
  for (const { text, path } of contentFiles("content")) {
    const { body } = readSource(text);
    // Where a line was broken inside a paragraph is lost: it means nothing.
    const unwrapped = canonicalBody(body).replace(/\s+/g, " ");
    expect((await translatedBody(body, same)).replace(/\s+/g, " "), path).toBe(unwrapped);
  }
});

test.each([
  ["**fett** und *schräg*.", "**FETT** UND *SCHRÄG*."],
  ["[Hier](/offers?a=b) lesen", "[HIER](/offers?a=b) LESEN"],
  ['<Schritt titel="eins">\nzwei\n</Schritt>', '<Schritt titel="EINS">\nZWEI\n</Schritt>'],
  ["## so\n\n- ja\n- nein", "## SO\n\n- JA\n- NEIN"],
  ['<Kontakt stelle="team" />', '<Kontakt stelle="team" />'],
])("of %j the words alone are translated", async (body, translated) => {
  expect(await translatedBody(body, loud)).toBe(translated);
});

test.each(["{process.env.X}", "<script>x</script>", "[x](javascript:y)", "# x", "![x](y)", "`x`"])(
  "what a program answers is words: %s runs nothing and shows nothing else",
  async (answer) => {
    const text = await translatedBody("Hallo", async () => [answer]);
    expect(readSource(`---\ntitle: "x"\n---\n${text}`).problems).toEqual([]);
    expect(text).not.toMatch(/^(?:[{<#`]|!?\[)/);
  },
);
