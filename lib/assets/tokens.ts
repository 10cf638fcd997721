import { readFileSync } from "node:fs";
import { join } from "node:path";

let kept: string | undefined;

/**
 * A colour of the portal by its name in app/styles/tokens.css, as in the light: what is no page
 * gets a city's colours from there too.
 */
export function tokenColour(name: string): string {
  kept ??= readFileSync(join(process.cwd(), "app", "styles", "tokens.css"), "utf8");
  const colour = new RegExp(`--${name}:\\s*(#[0-9a-f]{6})\\b`, "i").exec(kept)?.[1];
  if (!colour) throw new Error(`app/styles/tokens.css has no colour --${name} as #rrggbb`);
  return colour;
}
