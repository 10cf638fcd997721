import { expect, test } from "vitest";
import { cityName } from "@/lib/city/city";
import { contentFiles } from "./files";
import { plainText } from "./plain-text";
import { readSource } from "./source";
import { writtenText } from "./written-text";

const wordsOf = (text: string) => text.match(/[\p{L}\p{N}]+/gu) ?? [];

test("no word is lost or added in any German text there is", () => {
  for (const file of contentFiles(process.cwd()).filter(({ path }) => path.endsWith("/de.mdx"))) {
    const { body } = readSource(file.text);
    const named = body.replaceAll(/<Stadt\s*\/>/g, cityName("de"));
    // A number before a step of a list is a sign here, as the dash is.
    expect(wordsOf(writtenText(body)), file.path).toEqual(wordsOf(plainText(named)));
  }
});

test("a text keeps its paragraphs and lists, and nothing of its markup", () => {
  const body = [
    "Ein Kurs in <Stadt />,\n**vier** Abende.",
    "## Was du lernst",
    "- Briefe [vom Amt](https://amt.example)\n- sprechen",
    '<Schritt titel="Zuerst">\nRuf an.\n</Schritt>',
    "<Hinweis>\nBis 20:30 Uhr.\n</Hinweis>",
    '<Kontakt stelle="team" />',
  ].join("\n\n");
  expect(writtenText(body)).toBe(
    [
      `Ein Kurs in ${cityName("de")}, vier Abende.`,
      "Was du lernst",
      "- Briefe vom Amt\n- sprechen",
      "Zuerst",
      "Ruf an.",
      "Bis 20:30 Uhr.",
    ].join("\n\n"),
  );
});
