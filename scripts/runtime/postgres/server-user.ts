import { execFileSync, spawnSync } from "node:child_process";
import { OperatorError } from "../../../lib/operator-error";

/** The account the database runs as; undefined means the account that started the portal. */
export type ServerUser = { readonly uid: number; readonly gid: number };

const NAME = "postgres";

/** PostgreSQL refuses to run as root, so root hands it to the system user of that name. */
export function findServerUser(): ServerUser | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return lookUp() ?? create();
}

function lookUp(): ServerUser | undefined {
  const uid = spawnSync("id", ["-u", NAME], { encoding: "utf8" });
  const gid = spawnSync("id", ["-g", NAME], { encoding: "utf8" });
  if (uid.status !== 0 || gid.status !== 0) return undefined;
  return { uid: Number(uid.stdout), gid: Number(gid.stdout) };
}

function create(): ServerUser {
  try {
    execFileSync("groupadd", ["--system", "--force", NAME], { stdio: "pipe" });
    execFileSync(
      "useradd",
      ["--system", "--gid", NAME, "--no-create-home", "--shell", "/usr/sbin/nologin", NAME],
      { stdio: "pipe" },
    );
  } catch (error) {
    throw new OperatorError(
      "Als root braucht die Datenbank einen Systembenutzer namens postgres, und er ließ sich nicht anlegen; bitte anlegen oder das Portal als gewöhnlicher Benutzer starten.",
      error,
    );
  }
  const user = lookUp();
  if (!user) throw new Error("useradd succeeded, but the user postgres cannot be found");
  return user;
}

/** Asks the operating system itself: mode bits alone say nothing about access lists or mounts. */
export function canEnter(folder: string, user: ServerUser | undefined): boolean {
  const attempt = spawnSync("/bin/sh", ["-c", 'cd -- "$1"', "sh", folder], { cwd: "/", ...user });
  return attempt.status === 0;
}
