/**
 * What somebody might put into a content file so that it does something, hides something, or costs
 * too much.
 */
export type Attack = {
  readonly what: string;
  readonly text: string;
  readonly slug?: string;
  readonly file?: string;
};

const head = `---
title: "A"
summary: "B"
sourceHash: "0123456789abcdef"
review: "notReadByNative"
---
`;

const code = [
  "process.env.AUTH_SECRET",
  "globalThis.executed = 1",
  ["`$", "{process.env.AUTH_SECRET}`"].join(""),
  "(() => { globalThis.executed = 1 })()",
  'require("node:fs").writeFileSync("executed", "")',
  'new Function("globalThis.executed = 1")()',
  "[].constructor.constructor('return process')().env.AUTH_SECRET",
  "this.constructor.constructor('return process.env')()",
  "/* nothing */",
  "",
];
const places: Readonly<Record<string, (code: string) => string>> = {
  "by itself": (it) => `{${it}}`,
  "in a sentence": (it) => `Hallo {${it}} Welt`,
  "in a heading": (it) => `## {${it}}`,
  "in a list": (it) => `- eins\n- {${it}}`,
  "in a quotation": (it) => `> {${it}}`,
  "in strong words": (it) => `**{${it}}**`,
  "in a link": (it) => `[{${it}}](https://x.test)`,
  "in an element": (it) => `<Hinweis>\n{${it}}\n</Hinweis>`,
  "as an attribute": (it) => `<Schritt titel={${it}}>x</Schritt>`,
  "spread over an element": (it) => `<Hinweis {...${it}}>x</Hinweis>`,
};
const expressions = Object.entries(places).flatMap(([where, put]) =>
  code.map((it) => ({ what: `code ${where}: ${it || "none"}`, text: head + put(it) })),
);

const bodies = [
  'import fs from "node:fs"',
  'import "node:child_process"',
  "import * as x from 'node:os'",
  'import x from "data:text/javascript,globalThis.executed=1"',
  "export const x = process.env.AUTH_SECRET",
  "export default () => null",
  'export * from "node:fs"',
  "Hallo\n\nexport const getStaticProps = () => process.env",
  "<script>globalThis.executed = 1</script>",
  '<script src="https://evil.test/x.js" />',
  '<img src="x" onerror="alert(1)" />',
  '<iframe src="https://evil.test" />',
  '<object data="x" />',
  '<embed src="x" />',
  '<svg onload="alert(1)" />',
  '<math href="javascript:alert(1)" />',
  '<style>@import "https://evil.test"</style>',
  '<link rel="stylesheet" href="https://evil.test" />',
  '<meta http-equiv="refresh" content="0;url=https://evil.test" />',
  '<base href="https://evil.test" />',
  '<form action="https://evil.test"><input name="x" /></form>',
  '<a href="javascript:alert(1)">x</a>',
  "<Fragment>x</Fragment>",
  "<>x</>",
  "<hinweis>x</hinweis>",
  "<Hinweis.constructor>x</Hinweis.constructor>",
  "<x:Hinweis>x</x:Hinweis>",
  "<constructor />",
  "<__proto__ />",
  '<Hinweis dangerouslySetInnerHTML="x">x</Hinweis>',
  '<Schritt onClick="x">x</Schritt>',
  '<Schritt style="x">x</Schritt>',
  '<Schritt class="x">x</Schritt>',
  '<Hinweis ref="x">x</Hinweis>',
  '<Kontakt stelle="constructor" />',
  "<Kontakt />",
  '<Bild zeichen="../../secrets" />',
  "<Hinweis>x",
  "<Hinweis><Schritt titel='x'></Hinweis></Schritt>",
  "<Hinweis>\n<Hinweis>\n<script>x</script>\n</Hinweis>\n</Hinweis>",
  "<!-- x -->",
  "<!DOCTYPE html>",
  "<?php echo 1 ?>",
  "<![CDATA[x]]>",
  "`code`",
  "```js\nglobalThis.executed = 1\n```",
  "    indented ```\n\n~~~js\nx\n~~~",
  "![x](https://evil.test/count.png)",
  "![x][y]\n\n[y]: https://evil.test/x.png",
  "[x][y]\n\n[y]: javascript:alert(1)",
  "---js\nglobalThis.executed = 1\n---\n",
  "---\ntitle: zwei\n---\n",
  "\n---\ntitle: zwei\n---\n",
  "&#101;xport const x = 1",
  "&#105;mport 'node:fs'",
].map((body) => ({ what: `in the text: ${body.slice(0, 50)}`, text: head + body }));

const addresses = [
  "javascript:alert(1)",
  "JaVaScRiPt:alert(1)",
  "javascript&colon;alert(1)",
  "javascript&#58;alert(1)",
  "java&#x73;cript:alert(1)",
  "&#106;avascript:alert(1)",
  "java&Tab;script:alert(1)",
  "java&NewLine;script:alert(1)",
  "java&#173;script:alert(1)",
  "java&#8203;script:alert(1)",
  "&#1;javascript:alert(1)",
  "%6aavascript:alert(1)",
  "data:text/html,x",
  "data:text/html;base64,PHNjcmlwdD4=",
  "vbscript:x",
  "file:///etc/passwd",
  "blob:https://x.test/1",
  "view-source:https://x.test",
  "intent://x#Intent;end",
  "http://x.test",
  "ftp://x.test",
  "ws://x.test",
  "https:x.test",
  "//evil.test",
  "/\\\\evil.test",
  "\\\\\\\\evil.test",
  "/&Tab;/evil.test",
  "/&#8203;/evil.test",
  "/&#92;evil.test",
  "evil.test",
  "../../intern",
  "?next=evil",
].map((address) => ({
  what: `an address: ${address}`,
  text: `${head}[x](<${address}>)`,
}));

const values = [
  "---js\nmodule.exports = { title: process.env.AUTH_SECRET }\n---\n",
  "---javascript\n{ title: (globalThis.executed = 1) }\n---\n",
  "--- js\n{ title: 1 }\n---\n",
  "---json\n{ }\n---\n",
  "---coffee\ntitle: 1\n---\n",
  "---toml\ntitle = 1\n---\n",
  "---yaml\ntitle: x\n---\n",
  "---x: {process.env.AUTH_SECRET}\n---\n",
  '---\ntitle: "A"\n---x: {process.env.AUTH_SECRET}\nsummary: "B"\n---\n',
  '---\ntitle: "A"\n--- !!js\nsummary: "B"\n---\n',
  '---\ntitle: "A"\n---js\nx\n---\n',
  '---\ntitle: "A"\n...\nsummary: "B"\n---\n',
  "---\ntitle: !!js/function 'function () { globalThis.executed = 1 }'\n---\n",
  "---\ntitle: !!js/regexp /x/\n---\n",
  "---\ntitle: !!python/object/apply:os.system [id]\n---\n",
  "---\ntitle: !evil x\n---\n",
  "---\ntitle: &a x\nsummary: *a\n---\n",
  "---\na: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n---\n",
  '---\ntitle: "A"\ntitle: "B"\n---\n',
  "---\n__proto__:\n  polluted: true\n---\n",
  "---\nconstructor:\n  prototype: x\n---\n",
  "---\n<<: { title: x }\n---\n",
  `${head.replace("---\n", '---\ncode: "x"\n')}Hallo`,
  `${head.replace('"A"', '""')}Hallo`,
  `${head.replace('"A"', `"${"x".repeat(91)}"`)}Hallo`,
  `${head.replace('"A"', "{ de: x }")}Hallo`,
  `${head.replace("0123456789abcdef", "x")}Hallo`,
  `${head.replace("notReadByNative", "readByEverybody")}Hallo`,
  "",
  "{process.env.AUTH_SECRET}",
  `\n${head}`,
  head.slice(0, 20),
  head.replace(/---\n$/, ""),
].map((text) => ({ what: `in the values: ${text.slice(0, 50)}`, text }));

const codePoints = [
  0x00, 0x01, 0x07, 0x08, 0x0b, 0x0c, 0x0d, 0x1b, 0x1f, 0x7f, 0x80, 0x85, 0x9b, 0x9f, 0x2028,
  0x2029, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069, 0xfeff, 0xfff9,
  0xfffa, 0xfffb, 0xfffc, 0xfffd, 0xe0001, 0xe0041, 0xe007f,
];
const signs = codePoints.map((point) => ({
  what: `the sign U+${point.toString(16)}`,
  text: `${head}Hallo ${String.fromCodePoint(point)}Welt`,
}));

const many = (text: string, times: number) => text.repeat(times);
const sizes = [
  `${head}${many("Ein Satz. ", 7_000)}`,
  `${head}${many("ሰ", 22_000)}`,
  `${head}${many(">", 60_000)}`,
  `${head}${many("> ", 33)}x`,
  `${head}${many("- ", 60)}x`,
  `${head}${many("1. ", 40)}x`,
  `${head}${many("[", 500)}`,
  `${head}${many("[a](", 500)}`,
  `${head}${many("*a ", 20_000)}`,
  `${head}${many("*", 60_000)}`,
  `${head}${many("` ", 20_000)}`,
  `${head}${many("{", 60_000)}`,
  `${head}${many("<", 60_000)}`,
  `${head}${many("<Hinweis>\n", 40)}`,
  `${head}<Hinweis ${many("a ", 20_000)}>x</Hinweis>`,
  `${head}${many("a\n==\n", 9_000)}`,
  `${head}${many("- a\n", 9_000)}`,
  `---\na: ${many("[", 60)}${many("]", 60)}\n---\n`,
  `---\na: ${many("{ a: ", 40)}1${many(" }", 40)}\n---\n`,
  `---\n${Array.from({ length: 40 }, (_, i) => `${many("  ", i)}k:`).join("\n")} 1\n---\n`,
  `---\n${Array.from({ length: 300 }, (_, i) => `k${i}: 1`).join("\n")}\n---\n`,
  `---\na: [${many("1, ", 500)}1]\n---\n`,
].map((text, number) => ({ what: `too much, ${number}: ${text.slice(-20)}`, text }));

const names = [
  { slug: ".." },
  { slug: ".git" },
  { slug: "Groß" },
  { slug: "zwei worte" },
  { slug: "a_b" },
  { slug: "-a" },
  { slug: "a--b" },
  { slug: "x".repeat(101) },
  { slug: "a\u202eb" },
  { slug: "a%2e" },
  { file: "en.mdx" },
  { file: "DE.mdx" },
  { file: "de.md" },
  { file: "de.mdx.bak" },
  { file: ".de.mdx" },
  { file: "ti.mdx " },
  { file: "constructor.mdx" },
].map((named) => ({ what: `a name: ${JSON.stringify(named)}`, text: `${head}Hallo`, ...named }));

/** All of them are to be refused, each where it stands. */
export const attacks: readonly Attack[] = [
  ...expressions,
  ...bodies,
  ...addresses,
  ...values,
  ...signs,
  ...sizes,
  ...names,
];
