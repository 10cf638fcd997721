import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeEach, expect, test } from "vitest";
import { checkContent, describe as described } from "./check";

const root = mkdtempSync(join(tmpdir(), "portal-content-"));
beforeEach(() => {
  for (const folder of ["content", "public/audio"]) {
    cpSync(folder, join(root, folder), { recursive: true });
  }
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

const place = "content/places/agentur-probering/de.mdx";
const page = "content/pages/leichte-sprache-kontakt/de.mdx";
const city = "content/city.yaml";

type Row = readonly [what: string, file: string, from: string | RegExp, to: string, says: RegExp];

test.each<Row>([
  [
    "a recording that is not there",
    "content/guides/darf-ich-arbeiten/de.mdx",
    "darf-ich-arbeiten-de.mp3",
    "gibt-es-nicht.mp3",
    /:\d+:\d+ .*public\/audio\/gibt-es-nicht\.mp3 gibt es nicht/,
  ],
  ["a kind of place nobody knows", place, 'kind: "agentur"', 'kind: "burg"', /:4:1 kind: /],
  [
    "an opening that ends before it begins",
    place,
    'to: "15:30"',
    'to: "07:00"',
    /:\d+:\d+ .*vor ihrem Beginn/,
  ],
  [
    "a time that is none",
    place,
    'from: "07:30"',
    'from: "7.30"',
    /:\d+:\d+ hours\.0\.from: .*08:30/,
  ],
  [
    "a page that belongs to none",
    page,
    'partOf: "leichte-sprache"',
    'partOf: "nirgends"',
    /:5:1 .*nirgends/,
  ],
  [
    "a body nobody knows",
    page,
    '<Kontakt stelle="team" />',
    '<Kontakt stelle="koenig" />',
    /:\d+:1 .*koenig.*team/,
  ],
  ["a body left out", page, '<Kontakt stelle="team" />', "<Kontakt />", /:\d+:1 .*stelle/],
  ["a pictogram nobody knows", page, 'zeichen="mensch"', 'zeichen="drache"', /:\d+:1 .*drache/],
  ["a city without a name in a language", city, /\n {2}ti: "Remscheid"/, "", /:\d+:\d+ name\.ti: /],
  [
    "a city that would break sentences",
    city,
    'de: "Remscheid"',
    'de: "Rem{scheid}"',
    /:\d+:3 name\.de: /,
  ],
  ["a city file that cannot be read", city, "exampleData: true", "exampleData: [", /:\d+:\d+ /],
])("%s is named with file, line and column", (_what, file, from, to, says) => {
  const path = join(root, file);
  const text = readFileSync(path, "utf8");
  const broken = text.replace(from, to);
  expect(broken).not.toBe(text);
  writeFileSync(path, broken);
  const findings = checkContent(root).findings.map(described);
  expect(findings.length).toBeGreaterThan(0);
  for (const finding of findings) expect(finding).toContain(file);
  expect(findings.join("\n")).toMatch(says);
});

test("all content of the portal is as it should be", () => {
  expect(checkContent(process.cwd()).findings.map(described)).toEqual([]);
});
