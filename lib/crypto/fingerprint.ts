import { createHash } from "node:crypto";

const length = 16;

/**
 * Names what something says in 16 signs, so that a form can tell whether it is still what it showed.
 * Anything that JSON can write has one; "" is that of nothing, and of nothing else.
 */
export function fingerprint(said: unknown): string {
  if (said === undefined) return "";
  return createHash("sha256").update(JSON.stringify(said)).digest("hex").slice(0, length);
}
