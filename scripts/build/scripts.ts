import { createHash } from "node:crypto";
import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { build } from "esbuild";

const folder = "app/(public)/script";

/** Makes the one script of the public pages and the worker that shows kept pages without a network. */
export async function makeScripts(): Promise<void> {
  mkdirSync("public", { recursive: true });
  for (const old of readdirSync("public")) {
    if (/^portal\.[\w-]+\.js$/.test(old)) rmSync(`public/${old}`);
  }
  const script = await bundled("portal");
  const hash = createHash("sha256").update(script).digest("hex").slice(0, 8);
  writeFileSync(`public/portal.${hash}.js`, script);
  // Its name stays: a browser asks under this name whether there is a newer one.
  writeFileSync("public/sw.js", await bundled("worker"));
  writeFileSync(
    "lib/assets/generated/script.ts",
    `/** Changes with what is in it. */\nexport const script = "/portal.${hash}.js";\n`,
  );
}

async function bundled(name: string): Promise<Uint8Array> {
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
