import { execFile } from "node:child_process";
import { promisify } from "node:util";
import type { History } from "./history";

const run = promisify(execFile);
const timeout = 30_000;

/**
 * Fetches what is new where the folder has a remote, puts what was published here on top, and hands
 * it on. The operator who set the remote has git, and its keys.
 * @returns what kept it from being done, in German; undefined where all went well or there is none
 */
export async function syncWithRemote(
  folder: string,
  history: History,
): Promise<string | undefined> {
  if (!(await history.hasRemote())) return undefined;
  const git = (...args: string[]) => run("git", [...safe, ...args], { cwd: folder, timeout, env });
  try {
    await git("pull", "--rebase", "--autostash", "--quiet");
  } catch (error) {
    await git("rebase", "--abort").catch(() => {});
    // Nobody has put anything into it yet: what there is here is the first.
    if (!/no such ref was fetched/.test(String(error))) {
      return `Neues aus der Gegenstelle ließ sich nicht holen. ${reason(error)}`;
    }
  } finally {
    history.forget();
  }
  try {
    await git("push", "--quiet");
    return undefined;
  } catch (error) {
    return `Veröffentlichtes ließ sich nicht an die Gegenstelle geben. ${reason(error)}`;
  }
}

/** A link that comes in stays a text: it could lead anywhere on this machine. */
const safe = [
  ["core.symlinks", "false"],
  ["user.name", "Teilhabe-Portal"],
  ["user.email", "portal@carriers.invalid"],
].flatMap(([name, value]) => ["-c", `${name}=${value}`]);

const { PATH = "", HOME = "", SSH_AUTH_SOCK = "" } = process.env;
const env: NodeJS.ProcessEnv = {
  NODE_ENV: "production",
  PATH,
  HOME,
  SSH_AUTH_SOCK,
  GIT_TERMINAL_PROMPT: "0",
  LC_ALL: "C.UTF-8",
};

function reason(error: unknown): string {
  const { stderr = "", code } = error as { stderr?: string; code?: string };
  if (code === "ENOENT") return "git ist nicht installiert.";
  // An address can hold a password.
  const [first = ""] = stderr
    .replace(/\/\/[^@/\s]*@/g, "//…@")
    .trim()
    .split("\n");
  return `git meldet: „${first.replace(/^(fatal|error): /, "")}“`;
}
