import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parse } from "yaml";
import { citySchema } from "./schema";

/**
 * The city's districts as facts and filters name them. Schemas are made of them, so they are read
 * once, when the process starts, and before anything is published.
 */
export const districts = readDistricts();
export type District = string;

function readDistricts(): readonly [District, ...District[]] {
  const { CONTENT_DIR, CONTENT_SNAPSHOT } = process.env;
  // What is not as it should be is named with line and column elsewhere; the last good file counts.
  const folders = [
    ...(CONTENT_DIR ? [CONTENT_DIR] : []),
    ...(CONTENT_SNAPSHOT ? [join(dirname(CONTENT_SNAPSHOT), "content")] : []),
    join(process.cwd(), "content"),
  ];
  for (const folder of folders) {
    const [first, ...more] = districtsIn(join(folder, "city.yaml"));
    if (first !== undefined) return [first, ...more];
  }
  return ["unknown"];
}

function districtsIn(file: string): string[] {
  try {
    const values = parse(readFileSync(file, "utf8"));
    const known = citySchema.pick({ districts: true }).safeParse({ districts: values?.districts });
    return Object.keys(known.data?.districts ?? {});
  } catch {
    return [];
  }
}
