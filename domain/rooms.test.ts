import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Fixtures may know every room. */
const rooms = readdirSync("domain", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing")
  .map(({ name }) => name);

/** Whom a file asks, also by way of files that stand in no room: what they ask, it asks. */
function askedByFile(path: string, seen: Set<string>): string[] {
  if (seen.has(path)) return [];
  seen.add(path);
  const source = readFileSync(path, "utf8");
  const others = [...source.matchAll(/"(?:@\/domain|\.)\/([a-z-]+)\/[a-z-]+"/g)].map(groupOf);
  const files = [...source.matchAll(/"@\/domain\/([a-z-]+)"/g)].map(groupOf);
  const beside = /^domain\/[^/]+$/.test(path) ? [...source.matchAll(/"\.\/([a-z-]+)"/g)] : [];
  const further = [...files, ...beside.map(groupOf)].map((name) => join("domain", `${name}.ts`));
  return [...others, ...further.flatMap((file) => askedByFile(file, seen))];
}

const groupOf = ([, name = ""]: RegExpExecArray) => name;

const asked = new Map(rooms.map((room) => [room, askedBy(room)]));

function askedBy(room: string): string[] {
  const files = readdirSync(join("domain", room)).filter((name) => /^[^.]+\.ts$/.test(name));
  const seen = new Set<string>();
  const all = files.flatMap((name) => askedByFile(join("domain", room, name), seen));
  return [...new Set(all)].filter((other) => other !== room && rooms.includes(other));
}

/** A way from a room back to itself; undefined: there is none. */
function circleFrom(room: string, way: readonly string[], seen: Set<string>): string[] | undefined {
  for (const next of asked.get(room) ?? []) {
    if (next === way[0]) return [...way, next];
    if (seen.has(next)) continue;
    seen.add(next);
    const circle = circleFrom(next, [...way, next], seen);
    if (circle) return circle;
  }
  return undefined;
}

test.each(rooms)("the room %s asks no room that asks it", (room) => {
  expect(circleFrom(room, [room], new Set())).toBeUndefined();
});
