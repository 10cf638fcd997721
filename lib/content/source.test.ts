import { describe, expect, test } from "vitest";
import { z } from "zod";
import { readSource, schemaProblems } from "./source";

const about = '---\ntitle: "A"\nsummary: "B"\n---\n';
type Row = readonly [what: string, text: string, line: number, column: number];

function expectRefused(...[, text, line, column]: Row) {
  const { problems } = readSource(text);
  expect(problems.length).toBeGreaterThan(0);
  expect(problems[0]).toMatchObject({ line, column });
  expect(problems[0]?.text).toMatch(/\S/);
}

describe("the beginning of a file is refused", () => {
  test.each<Row>([
    ["no values at all", "Hallo", 1, 1],
    ["an empty file", "", 1, 1],
    ["values that nobody closes", '---\ntitle: "A"\n', 1, 1],
    ["values as JavaScript", '---js\n{ title: "A" }\n---\n', 1, 1],
    ["values as JavaScript, with a space", '--- js\n{ title: "A" }\n---\n', 1, 1],
    ["values as JSON", '---json\n{ "title": "A" }\n---\n', 1, 1],
    ["values as coffee script", "---coffee\ntitle: A\n---\n", 1, 1],
    ["values under a name", "---x: y\n---\n", 1, 1],
    ["a text before the values", `\n${about}`, 1, 1],
    ["five dashes", '-----\ntitle: "A"\n-----\n', 1, 1],
    ["dashes as a key among the values", '---\ntitle: "A"\n---x: 1\nsummary: "B"\n---\n', 3, 1],
    ["a second document among the values", '---\ntitle: "A"\n--- !!js\nsummary: "B"\n---\n', 3, 1],
    ["a document end among the values", '---\ntitle: "A"\n...\nsummary: "B"\n---\n', 4, 1],
    ["an earlier second block of values", `${about}---js\nprocess.exit()\n---\n`, 5, 1],
    ["a second block of values", `${about}---\ntitle: "C"\n---\n`, 5, 1],
    ["a second block after an empty line", `${about}\n---\ntitle: "C"\n---\n`, 5, 1],
    ["the same value twice", '---\ntitle: "A"\ntitle: "B"\n---\n', 3, 1],
    ["an open quote", '---\ntitle: "A\n---\n', 2, 10],
    ["a tab as indentation", '---\nwhen:\n\tstart: "x"\n---\n', 3, 1],
    ["an alias of nothing", "---\ntitle: *a\n---\n", 2, 8],
    ["an alias", "---\ntitle: &a x\nsummary: *a\n---\n", 3, 10],
    ["an alias of itself", "---\ntitle: &a [*a]\n---\n", 2, 12],
    [
      "a billion laughs",
      "---\na: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\nd: [*c, *c]\n---\n",
      3,
      8,
    ],
    ["a function as a value", "---\ntitle: !!js/function 'function () { return 1 }'\n---\n", 2, 8],
    [
      "an expression of another language",
      "---\ntitle: !!python/object/apply:os.system [id]\n---\n",
      2,
      8,
    ],
    ["a type of one's own", "---\ntitle: !evil x\n---\n", 2, 8],
  ])("%s", expectRefused);
});

describe("a file is read", () => {
  test("into its values and its text", () => {
    const source = readSource(`${about}\nHallo **Welt**.\n`);
    expect(source).toMatchObject({
      data: { title: "A", summary: "B" },
      body: "Hallo **Welt**.",
      problems: [],
    });
  });

  test.each([
    ["with the line ends of Windows", `${about}Hallo`.replaceAll("\n", "\r\n")],
    ["with a byte order mark", `\uFEFF${about}Hallo`],
    ["with white space behind the closing dashes", about.replace(/---\n$/, "---  \nHallo")],
  ])("%s", (_what, text) => {
    expect(readSource(text)).toMatchObject({ data: { title: "A" }, body: "Hallo", problems: [] });
  });

  test("without a text", () => {
    expect(readSource(about)).toMatchObject({ body: "", problems: [] });
  });

  test("with dashes inside of a value and as a line in the text", () => {
    const text = '---\ntitle: "A --- B"\nsummary: "B"\n---\nEins\n\n---\n\nZwei\n';
    expect(readSource(text)).toMatchObject({ data: { title: "A --- B" }, problems: [] });
  });

  test("with days as they are written, not as instants", () => {
    expect(readSource("---\nstart: 2027-03-01\nfrom: 18:00\n---\n").data).toEqual({
      start: "2027-03-01",
      from: "18:00",
    });
  });

  test("without changing what all objects have in common", () => {
    const { data } = readSource("---\n__proto__:\n  polluted: yes\n---\n");
    expect("polluted" in {}).toBe(false);
    expect(Object.getPrototypeOf(data)).toBe(Object.prototype);
  });
});

describe("what a schema finds wrong", () => {
  const schema = z.strictObject({
    title: z.string(),
    when: z.strictObject({ start: z.iso.date() }),
    list: z.array(z.enum(["a", "b"])),
  });
  const text = (start: string, item: string) =>
    `---\ntitle: "A"\nwhen:\n  start: "${start}"\nlist: ["a", "${item}"]\n---\n`;

  test("is nothing when all is right", () => {
    expect(schemaProblems(readSource(text("2027-03-01", "b")), schema)).toEqual([]);
  });

  test("is said with the line and column of the value", () => {
    const problems = schemaProblems(readSource(text("soon", "c")), schema);
    expect(problems).toMatchObject([
      { line: 4, column: 3, text: expect.stringMatching(/^when\.start: /) },
      { line: 5, column: 13, text: expect.stringMatching(/^list\.1: /) },
    ]);
  });

  test("is said of the whole when something is missing or too much", () => {
    const problems = schemaProblems(readSource('---\ntitle: "A"\nmore: 1\n---\n'), schema);
    expect(problems.map(({ text: said }) => said.split(":")[0])).toEqual(
      expect.arrayContaining(["when", "list", "Angaben"]),
    );
    for (const { line, column } of problems) {
      expect(line).toBeGreaterThanOrEqual(2);
      expect(column).toBeGreaterThanOrEqual(1);
    }
  });
});
