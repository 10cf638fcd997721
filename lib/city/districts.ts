import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "yaml";
import { citySchema } from "./schema";

/**
 * The city's districts as facts and filters name them. Schemas are made of them, so they are read
 * once, when the process starts, and before anything is published.
 */
export const districts = readDistricts();
export type District = string;

function readDistricts(): readonly [District, ...District[]] {
  const file = parse(readFileSync(join(process.cwd(), "content", "city.yaml"), "utf8"));
  const known = citySchema.pick({ districts: true }).safeParse({ districts: file?.districts });
  const [first, ...more] = Object.keys(known.data?.districts ?? {});
  // A file that is not as it should be is named with line and column by the content step.
  return [first ?? "unknown", ...more];
}
