import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, expect, test } from "vitest";
import { History } from "./history";
import { syncWithRemote } from "./remote";

const home = mkdtempSync(join(tmpdir(), "portal-remote-"));
afterAll(() => rmSync(home, { recursive: true, force: true }));

const author = { name: "Träger", email: "traeger@carriers.invalid" };
const git = (folder: string, ...args: string[]) =>
  execFileSync("git", ["-c", "user.name=x", "-c", "user.email=x@x.test", ...args], {
    cwd: folder,
    encoding: "utf8",
  });

test("what was published is pushed, and what others pushed is fetched, below it", async () => {
  const [remote, own, other] = ["remote", "own", "other"].map((name) => join(home, name)) as [
    string,
    string,
    string,
  ];
  git(home, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  git(home, "clone", "--quiet", remote, other);
  git(other, "checkout", "--quiet", "-B", "main");
  writeFileSync(join(other, "a.txt"), "a");
  git(other, "add", ".");
  git(other, "commit", "--quiet", "-m", "First");
  git(other, "push", "--quiet", "-u", "origin", "main");
  git(home, "clone", "--quiet", remote, own);

  const history = new History(own);
  writeFileSync(join(own, "b.txt"), "b");
  await history.commit(["b.txt"], "Published here\n", author);
  writeFileSync(join(other, "a.txt"), "newer");
  git(other, "commit", "--quiet", "-am", "Changed elsewhere");
  git(other, "push", "--quiet");

  expect(await syncWithRemote(own, history)).toBeUndefined();
  expect(readFileSync(join(own, "a.txt"), "utf8")).toBe("newer");
  expect(git(remote, "log", "main", "--format=%s %an")).toBe(
    "Published here Träger\nChanged elsewhere x\nFirst x\n",
  );

  // The same place changed in both: nothing is lost here, and somebody is told.
  writeFileSync(join(own, "a.txt"), "mine");
  await history.commit(["a.txt"], "Mine\n", author);
  git(other, "pull", "--quiet", "--rebase");
  writeFileSync(join(other, "a.txt"), "theirs");
  git(other, "commit", "--quiet", "-am", "Theirs");
  git(other, "push", "--quiet");
  expect(await syncWithRemote(own, history)).toMatch(/ließ sich nicht holen/);
  expect(readFileSync(join(own, "a.txt"), "utf8")).toBe("mine");
});

test("what is here is the first that an empty remote gets", async () => {
  const [remote, own] = [join(home, "empty"), join(home, "empty-clone")];
  git(home, "init", "--quiet", "--bare", "--initial-branch=main", remote);
  git(home, "clone", "--quiet", remote, own);
  writeFileSync(join(own, "a.txt"), "a");
  const history = new History(own);
  await history.begin("Begin");
  expect(await syncWithRemote(own, history)).toBeUndefined();
  expect(await syncWithRemote(own, history)).toBeUndefined();
  expect(git(remote, "log", "main", "--format=%s")).toBe("Begin\n");
});

test("without a remote nothing is done", async () => {
  const folder = join(home, "alone");
  git(home, "init", "--quiet", folder);
  expect(await syncWithRemote(folder, new History(folder))).toBeUndefined();
});
