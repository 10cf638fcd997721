import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const publicFolder = "app/(public)/script";

/** Makes the scripts of the pages and the worker that shows kept pages without a network. */
export async function makeScripts(): Promise<void> {
  mkdirSync("public", { recursive: true });
  for (const old of readdirSync("public")) {
    if (/^portal[-.][\w.-]+\.js$/.test(old)) rmSync(`public/${old}`);
  }
  const scripts = {
    read: await named(publicFolder, "portal-read"),
    keep: await named(publicFolder, "portal-keep"),
    save: await named("app/intern/script", "portal-save"),
    round: await named("app/intern/script", "portal-round"),
    desk: await named("app/intern/script", "portal-desk"),
  };
  // Its name stays: a browser asks under this name whether there is a newer one.
  writeFileSync("public/sw.js", await bundled(publicFolder, "worker"));
  writeFileSync(
    "lib/assets/generated/script.ts",
    `/** Their names change with what is in them. */\nexport const scripts = ${JSON.stringify(scripts)} as const;\n`,
  );
}

async function named(folder: string, name: string): Promise<string> {
  const script = await bundled(folder, name);
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 8);
  const file = `${name}.${hash}.js`;
  writeFileSync(`public/${file}`, script);
  return `/${file}`;
}

async function bundled(folder: string, name: string): Promise<Uint8Array> {
  const { outputFiles } = await build({
    entryPoints: [`${folder}/${name}.ts`],
    bundle: true,
    minify: true,
    format: "iife",
    // What phones from 2020 on understand.
    target: "es2020",
    write: false,
  });
  return outputFiles[0]?.contents ?? new Uint8Array();
}
