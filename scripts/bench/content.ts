import { spawnSync } from "node:child_process";
import { atMost, type Figure } from "./figure";

/** Checking and building all content from its sources. */
export async function contentFigures(): Promise<Figure[]> {
  const began = performance.now();
  const { status } = spawnSync(
    process.execPath,
    ["--import", "./scripts/register.mjs", "scripts/content/build.ts"],
    { stdio: ["ignore", "ignore", "inherit"] },
  );
  if (status !== 0) throw new Error("the content could not be built");
  return [atMost("content: check and build", (performance.now() - began) / 1000, "s", 20)];
}
