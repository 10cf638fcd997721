import fs, { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import git from "isomorphic-git";
import { afterEach, beforeEach, expect, test } from "vitest";
import { History } from "@/lib/content/history";
import { writeWhole } from "@/lib/whole-file";
import { takeOverShipped } from "./take-over";

let home: string;
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), "portal-take-over-"));
  ships({ changed: "1", newer: "1", dropped: "1", removed: "1" });
});
afterEach(() => rmSync(home, { recursive: true, force: true }));

const at = (...path: string[]) => join(home, ...path);
const names = ["changed", "newer", "dropped", "removed", "added"];
const fileOf = (name: string) => join("offers", name, "de.mdx");

/** What this version of the portal ships. */
function ships(texts: Record<string, string>): void {
  for (const name of names) writeWhole(at("shipped", fileOf(name)), texts[name]);
}
const write = (name: string, text?: string) => writeWhole(at("content", fileOf(name)), text);
function here(): Record<string, string> {
  const there = names.filter((name) => existsSync(at("content", fileOf(name))));
  return Object.fromEntries(
    there.map((name) => [name, readFileSync(at("content", fileOf(name)), "utf8")]),
  );
}
function start(): Promise<void> {
  const places = { shipped: at("shipped"), content: at("content"), record: at("record.json") };
  return takeOverShipped(places, new History(at("content")));
}
const messages = async () =>
  (await git.log({ fs, dir: at("content") })).map(({ commit }) => commit.message.trim());
/** What the history says otherwise than the folder. */
async function unrecorded(): Promise<string[]> {
  const rows = await git.statusMatrix({ fs, dir: at("content") });
  return rows.filter(([, head, folder]) => head !== folder).map(([path]) => path);
}

const begun = "Begin with the content of the portal";
const taken = "Take over the content of this version";
const second = { changed: "2", newer: "2", removed: "2", added: "2" };

test("a first start begins with what is shipped, and another one changes nothing", async () => {
  await start();
  await start();
  expect(here()).toEqual({ changed: "1", newer: "1", dropped: "1", removed: "1" });
  expect(await messages()).toEqual([begun]);
  expect(await unrecorded()).toEqual([]);
});

test("a new version brings what is new and overwrites nothing that was changed here", async () => {
  await start();
  write("changed", "a carrier's");
  write("removed");
  ships(second);
  await start();
  expect(here()).toEqual({ changed: "a carrier's", newer: "2", added: "2" });
  expect(await messages()).toEqual([taken, begun]);
  write("added", "a carrier's too");
  ships({ ...second, newer: "3", added: "3" });
  await start();
  expect(here()).toEqual({ changed: "a carrier's", newer: "3", added: "a carrier's too" });
});

test("what a kill -9 broke off is finished by the next start", async () => {
  await start();
  ships(second);
  write("newer", "2");
  write("dropped");
  await start();
  expect(here()).toEqual(second);
  expect(await unrecorded()).toEqual([]);
  ships({ ...second, newer: "3" });
  await start();
  expect(here()).toMatchObject({ newer: "3" });
});

test("a beginning that was broken off is begun again", async () => {
  cpSync(at("shipped"), at("content"), { recursive: true });
  await git.init({ fs, dir: at("content"), defaultBranch: "main" });
  await start();
  expect(await messages()).toEqual([begun]);
  expect(await unrecorded()).toEqual([]);
});

test("the clone of an empty repository is filled, one with a history is left alone", async () => {
  await git.init({ fs, dir: at("content"), defaultBranch: "main" });
  await start();
  expect(here()).toMatchObject({ newer: "1", dropped: "1" });

  rmSync(at("content"), { recursive: true });
  rmSync(at("record.json"));
  write("newer", "somebody's");
  await new History(at("content")).begin("Somebody's own");
  ships(second);
  await start();
  expect(here()).toEqual({ newer: "somebody's" });
});
