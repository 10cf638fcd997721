import { describe, expect, test } from "vitest";
import { isAllowedAddress } from "./safe-mdx";
import { readSource } from "./source";
import { checkedTree } from "./tree";

const about = '---\ntitle: "A"\nsummary: "B"\n---\n';
const problemsIn = (body: string) => readSource(`${about}${body}`).problems;

type Row = readonly [what: string, body: string, line: number, column: number];

function expectRefused(...[, body, line, column]: Row) {
  const [first, ...more] = problemsIn(body);
  expect(first).toMatchObject({ line, column });
  expect([first, ...more].every((problem) => problem && /\S/.test(problem.text))).toBe(true);
  expect(() => checkedTree(body)).toThrow();
}

describe("code in a text is refused where it stands", () => {
  test.each<Row>([
    ["an expression", "{1 + 1}", 5, 1],
    ["an expression in a line", "Hallo {process.env.AUTH_SECRET}", 5, 7],
    ["an expression on a later line", "Eins\n\nZwei {x}", 7, 6],
    ["an empty expression", "Hallo {}", 5, 7],
    ["a comment as an expression", "{/* x */}", 5, 1],
    ["an expression in a list", "- eins\n- {x}", 6, 3],
    ["an expression in a heading", "## {x}", 5, 4],
    ["an expression in a link's text", "[{x}](https://x.test)", 5, 2],
    ["an import", 'import x from "node:fs"', 5, 1],
    ["an export", "export const x = 1", 5, 1],
    ["an export behind a text", "Hallo\n\nexport default () => null", 7, 1],
    ["an element nobody knows", "<Gefahr />", 5, 1],
    ["an element nobody knows in a line", "Hallo <b>x</b>", 5, 7],
    ["a script", "<script>alert(1)</script>", 5, 1],
    ["an image element", '<img src="x" onerror="alert(1)" />', 5, 1],
    ["a frame", '<iframe src="https://x.test" />', 5, 1],
    ["a style", "<style>x</style>", 5, 1],
    ["a fragment", "<>x</>", 5, 1],
    ["an allowed name in small letters", "<hinweis>x</hinweis>", 5, 1],
    ["a part of an allowed name", "<Hinweis.x>x</Hinweis.x>", 5, 1],
    ["an allowed name in a space of its own", "<x:Hinweis>x</x:Hinweis>", 5, 1],
    ["a name that every object has", "<constructor />", 5, 1],
    ["another one", "<toString />", 5, 1],
    ["spread attributes", "<Hinweis {...props}>x</Hinweis>", 5, 1],
    ["an attribute that is code", "<Schritt titel={x}>x</Schritt>", 5, 1],
    ["an attribute that is a template", "<Schritt titel={`x`}>x</Schritt>", 5, 1],
    ["an attribute that is not allowed", '<Hinweis titel="x">x</Hinweis>', 5, 1],
    ["a handler", '<Schritt onClick="x">x</Schritt>', 5, 1],
    ["raw HTML for the framework", '<Schritt dangerouslySetInnerHTML="x">x</Schritt>', 5, 1],
    ["an expression inside an allowed element", "<Hinweis>\n{x}\n</Hinweis>", 6, 1],
    ["an element inside an allowed one", "<Hinweis>\n<b>x</b>\n</Hinweis>", 6, 1],
    ["an element that nobody closes", "<Hinweis>x", 5, 1],
    ["a comment of HTML", "<!-- x -->", 5, 2],
    ["a document type", "<!DOCTYPE html>", 5, 2],
    ["an open brace", "Hallo {", 5, 8],
    ["code in a line", "`x`", 5, 1],
    ["a block of code", "```js\nx\n```", 5, 1],
    ["a picture", "![x](https://x.test/x.png)", 5, 1],
    ["a picture in a line", "Hallo ![x](x.png)", 5, 7],
    ["a picture by reference", "![x][y]\n\n[y]: https://x.test", 5, 1],
    ["a link by reference", "[x][y]\n\n[y]: javascript:alert(1)", 5, 1],
    ["a definition alone", "[y]: https://x.test", 5, 1],
  ])("%s", expectRefused);
});

const zero = "\u200B";
const badAddresses = [
  ["javascript", "javascript:alert(1)"],
  ["javascript in capitals", "JavaScript:alert(1)"],
  ["data", "data:text/html,x"],
  ["vbscript", "vbscript:x"],
  ["file", "file:///etc/passwd"],
  ["blob", "blob:https://x.test/1"],
  ["plain http", "http://x.test"],
  ["ftp", "ftp://x.test"],
  ["a scheme without slashes", "https:x.test"],
  ["another host", "//evil.test"],
  ["another host by a backslash", "/\\evil.test"],
  ["another host by two backslashes", "\\\\evil.test"],
  ["a backslash later on", "/a\\b"],
  ["another host by a tab", "/\t/evil.test"],
  ["another host by a line end", "/\n/evil.test"],
  ["another host by a zero-width space", `/${zero}/evil.test`],
  ["javascript behind a space", " javascript:alert(1)"],
  ["javascript behind a control character", "\u0001javascript:alert(1)"],
  ["javascript with a tab in it", "java\tscript:alert(1)"],
  ["javascript with a line end in it", "java\nscript:alert(1)"],
  ["javascript with a zero-width space in it", `java${zero}script:alert(1)`],
  ["javascript with a soft hyphen in it", "java\u00ADscript:alert(1)"],
  ["javascript with a joiner before the colon", "javascript\u200D:alert(1)"],
  ["javascript behind a direction mark", "\u200Fjavascript:alert(1)"],
  ["a page without a slash", "offers"],
  ["a page above", "../intern"],
  ["nothing", ""],
] as const;

describe("an address is refused", () => {
  test.each(badAddresses)("%s", (_what, address) => {
    expect(isAllowedAddress(address)).toBe(false);
  });

  test.each<Row>([
    ["javascript", "[x](javascript:alert(1))", 5, 1],
    ["javascript later in a line", "Hallo [x](javascript:alert(1))", 5, 7],
    ["javascript in angle brackets", "[x](<javascript:alert(1)>)", 5, 1],
    ["javascript with its colon as an entity", "[x](javascript&colon;alert(1))", 5, 1],
    ["javascript with its colon as a number", "[x](javascript&#58;alert(1))", 5, 1],
    ["javascript with a letter as a number", "[x](&#x6A;avascript:alert(1))", 5, 1],
    ["javascript with a tab as an entity", "[x](java&Tab;script:alert(1))", 5, 1],
    ["javascript with a line end as an entity", "[x](java&NewLine;script:alert(1))", 5, 1],
    ["javascript with a zero-width space", `[x](java${zero}script:alert(1))`, 5, 1],
    ["javascript with a zero-width space as an entity", "[x](java&#x200B;script:alert(1))", 5, 1],
    ["javascript with escaped punctuation", "[x](javascript\\:alert(1))", 5, 1],
    ["data", "[x](data:text/html;base64,PHNjcmlwdD4=)", 5, 1],
    ["another host", "[x](//evil.test)", 5, 1],
    ["another host by a backslash", "[x](/\\\\evil.test)", 5, 1],
    ["another host by an entity", "[x](&#47;/evil.test)", 5, 1],
    ["an allowed one inside a bad one", "[x](javascript:'https://x.test')", 5, 1],
    ["a bad one inside an allowed element", "<Hinweis>\n[x](vbscript:x)\n</Hinweis>", 6, 1],
    ["nothing", "[x]()", 5, 1],
  ])("in a text: %s", expectRefused);
});

test.each([
  "https://www.remscheid.de/",
  "HTTPS://www.remscheid.de/",
  "mailto:info@portal.test",
  "tel:+4921911600",
  "/de/offers?door=work",
  "/",
  "#anfang",
])("the address %s is allowed", (address) => {
  expect(isAllowedAddress(address)).toBe(true);
  expect(problemsIn(`[x](${address})`)).toEqual([]);
});

test.each([
  ["a sentence", "Hallo Welt."],
  ["emphasis", "Das ist *schön* und **wichtig**."],
  ["headings", "## Was du lernst\n\n### Genauer"],
  ["a heading with a line below", "Was du lernst\n---"],
  ["lists", "- eins\n- zwei\n  1. drei\n  2. vier"],
  ["a quotation", "> So ist es."],
  ["a line between", "Eins\n\n***\n\nZwei"],
  ["a line break", "Eins\\\nZwei"],
  ["an allowed element", "<Hinweis>\nBring deinen Ausweis mit.\n</Hinweis>"],
  ["an allowed element in a line", "Hallo <Hinweis>du</Hinweis>"],
  ["an allowed attribute", '<Schritt titel="Anrufen">\nRuf an.\n</Schritt>'],
  ["elements in one another", '<Schritt titel="x">\n\n<Hinweis>**y**</Hinweis>\n\n</Schritt>'],
  ["escaped braces and brackets", "Ein \\{ und ein \\< und 3 \\> 2"],
  ["characters as entities", "&lt;script&gt; ist nur ein Text, &#123;x&#125; auch"],
  ["Arabic", "هذه الدورة **لكم**."],
  ["Dari", "این کورس برای شما می\u200Cباشد."],
  ["Tigrinya", "እዚ ኮርስ *ንዓኹም* እዩ።"],
  [
    "words that sound like code",
    "Die Wörter export und import sind erlaubt, auch javascript: als Text",
  ],
  ["a link with a title", '[Stadt](https://www.remscheid.de "Zur Stadt")'],
])("a text may have %s", (_what, body) => {
  expect(problemsIn(body)).toEqual([]);
  expect(() => checkedTree(body)).not.toThrow();
});

test("everything wrong with a text is told at once, each in its place", () => {
  expect(problemsIn("`x`\n\n![x](x.png)\n\n[x](javascript:x)")).toMatchObject([
    { line: 5, column: 1 },
    { line: 7, column: 1 },
    { line: 9, column: 1 },
  ]);
});
