import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { Kept } from "./kept";

const home = mkdtempSync(join(tmpdir(), "portal-kept-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const file = join(home, "work", "kept.sqlite");
const path = "content/offers/a/de.mdx";
const value = { fields: { title: "A" } };

test("a text is known again after a restart, another text or program is not", () => {
  const first = new Kept(file, "1");
  expect(first.get("document", path, "A")).toBeUndefined();
  first.set("document", path, "A", value);
  first.save([path]);

  const second = new Kept(file, "1");
  expect(second.get("document", path, "A")).toEqual(value);
  expect(second.get("document", path, "B")).toBeUndefined();
  expect(second.get("rewritten", path, "A")).toBeUndefined();
  expect(new Kept(file, "2").get("document", path, "A")).toBeUndefined();

  second.save(["content/offers/b/de.mdx"]);
  expect(second.get("document", path, "A")).toBeUndefined();
});

test("a file that is none is begun anew", () => {
  const broken = join(home, "broken.sqlite");
  writeFileSync(broken, "half a file ".repeat(1000));
  const kept = new Kept(broken, "1");
  kept.set("document", path, "A", value);
  kept.save([path]);
  expect(new Kept(broken, "1").get("document", path, "A")).toEqual(value);
});
