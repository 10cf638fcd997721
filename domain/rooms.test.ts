import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";

/** Fixtures may know every room. */
const rooms = readdirSync("domain", { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== "testing")
  .map(({ name }) => name);

function askedBy(room: string): string[] {
  const files = readdirSync(join("domain", room)).filter((name) => /^[^.]+\.ts$/.test(name));
  const asked = files.flatMap((name) =>
    [...readFileSync(join("domain", room, name), "utf8").matchAll(/"@\/domain\/([a-z-]+)\//g)].map(
      ([, other = ""]) => other,
    ),
  );
  return [...new Set(asked)].filter((other) => other !== room && rooms.includes(other));
}

/** A way from a room back to itself; undefined: there is none. */
function circleFrom(room: string, way: readonly string[], seen: Set<string>): string[] | undefined {
  for (const next of askedBy(room)) {
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
