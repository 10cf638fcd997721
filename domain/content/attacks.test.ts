import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { type Attack, attacks } from "@/domain/testing/attacks";
import { published } from "@/domain/testing/fixtures";
import { openContentlayer } from "@/lib/content/contentlayer";
import { contentSnapshot } from "@/lib/content/store";
import { PublishedContent } from "./published-content";
import { rewritten } from "./rewritten";

const home = mkdtempSync(join(tmpdir(), "portal-attacks-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const secret = process.env.AUTH_SECRET ?? "";

function fileOf({ slug = "angebot", file = "ti.mdx", text }: Attack) {
  const path = `content/offers/${slug}/${file}`;
  return { path, kind: "offers" as const, slug, locale: file.replace(/\.mdx$/, ""), text };
}

test.each(attacks)("$what is refused where it stands", (attack) => {
  const { text, problems } = rewritten(fileOf(attack), "public");
  expect(problems.length).toBeGreaterThan(0);
  expect(text).toBe("");
  for (const problem of problems) {
    expect(problem.line).toBeGreaterThanOrEqual(1);
    expect(problem.column).toBeGreaterThanOrEqual(1);
    expect(problem.text).toMatch(/\S/);
    expect(problem.text).not.toContain(secret);
  }
});

test("there are more than two hundred", () => {
  expect(
    new Set(attacks.map(({ text, slug, file }) => `${slug}${file}${text}`)).size,
  ).toBeGreaterThan(200);
});

test("all of them together run nothing, tell nothing, and take no page away", async () => {
  const content = join(home, "content");
  for (const path of [`offers/${published.offer}`, "carriers", "city.yaml", "search-words.yaml"]) {
    cpSync(join("content", path), join(content, path), { recursive: true });
  }
  for (const [number, { text }] of attacks.entries()) {
    const folder = join(content, "offers", `angriff-${number}`);
    mkdirSync(folder);
    writeFileSync(join(folder, "de.mdx"), text);
    writeFileSync(join(folder, "ti.mdx"), text);
  }
  const work = join(home, "work");
  const snapshot = join(home, "snapshot.json");
  const site = new PublishedContent({ root: process.cwd(), content, work, snapshot, version: "1" });
  const { findings, failure } = await site.refresh();
  expect(failure).toBeUndefined();
  expect(findings.length).toBeGreaterThanOrEqual(attacks.length);
  const shown = contentSnapshot.parse(JSON.parse(readFileSync(snapshot, "utf8")));
  expect(shown.offers.map(({ slug }) => slug)).toEqual([published.offer]);
  expect("executed" in globalThis).toBe(false);
  expect("polluted" in {}).toBe(false);
  expect(JSON.stringify(findings)).not.toContain(secret);
  expect(filesBelow(work).filter((file) => readFileSync(file, "utf8").includes(secret))).toEqual(
    [],
  );
});

test("contentlayer refuses by itself what is not on the list", async () => {
  const german = readFileSync(`content/carriers/${published.carrier}/de.mdx`, "utf8");
  const texts = new Map([
    ["content/carriers/angriff/de.mdx", `${german}\n{globalThis.executed = 1}\n`],
  ]);
  const contentlayer = await openContentlayer(process.cwd(), join(home, "direct"));
  await expect(contentlayer.read(texts)).rejects.toThrow("refused");
  expect("executed" in globalThis).toBe(false);
});

function filesBelow(folder: string): string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && !entry.parentPath.includes("node_modules"))
    .map((entry) => join(entry.parentPath, entry.name));
}
