import { expect, test } from "vitest";
import { z } from "zod";
import { readSource, schemaProblems } from "./source";

const schema = z.strictObject({
  title: z.string().min(1).max(9),
  category: z.enum(["work", "language"]),
  places: z.number().max(30),
  papers: z.array(z.string()).min(1),
  validUntil: z.iso.date(),
});

const values = {
  title: '"A"',
  category: '"work"',
  places: "3",
  papers: '["all"]',
  validUntil: '"2027-03-01"',
};
type Values = Partial<Record<keyof typeof values, string>> & { more?: string };

function problems(changed: Values, body = "Text"): string[] {
  const lines = Object.entries({ ...values, ...changed }).filter(([, value]) => value);
  const yaml = lines.map(([key, value]) => `${key}: ${value}`).join("\n");
  const source = readSource(`---\n${yaml}\n---\n${body}`);
  const found = source.problems.length > 0 ? source.problems : schemaProblems(source, schema);
  return found.map(({ text }) => text);
}

test.each<[Values, string]>([
  [{ title: '""' }, "title: darf nicht leer sein"],
  [{ title: '"viel zu lang"' }, "title: darf höchstens 9 Zeichen haben"],
  [{ title: "" }, "title: fehlt"],
  [{ category: '"sport"' }, "category: muss eins davon sein: work, language"],
  [{ category: "" }, "category: fehlt"],
  [{ places: '"drei"' }, "places: muss eine Zahl sein"],
  [{ places: "31" }, "places: darf höchstens 30 sein"],
  [{ papers: "[]" }, "papers: darf nicht leer sein"],
  [{ validUntil: '"2027-02-31"' }, "validUntil: ist kein Datum wie 2027-03-01"],
  [{ more: "1" }, "Angaben: enthält etwas, das es nicht gibt: more"],
  [{ title: '"offen' }, "hier fehlt ein Zeichen, etwa ein Anführungszeichen oder ein Doppelpunkt"],
  [{ title: "[1" }, "die Einrückung stimmt nicht"],
])("%j is complained of in German", (changed, text) => {
  expect(problems(changed)).toContain(text);
});

test.each([
  ["Hallo <b", "ein Element ist nicht geschlossen, oder ein anderes als das geöffnete"],
  ["<Hinweis>\n\nx", "ein Element ist nicht geschlossen, oder ein anderes als das geöffnete"],
  ["A1 <2", "nach < oder { steht etwas, das hier nicht gelesen werden kann"],
])("the text %j is complained of in German", (body, text) => {
  expect(problems({}, body)).toContain(text);
});
