import "server-only";
import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { mediaType } from "@/lib/content/media-names";
import { db } from "@/lib/db/client";

/**
 * A file by its name: from the database, or from the content folder where it came in by git. Its
 * name has 128 bits of what is in it: who knows it has seen it, or may.
 */
export async function readMedia(name: string): Promise<Uint8Array<ArrayBuffer> | undefined> {
  if (!mediaType(name)) return undefined;
  const row = await db.media.findUnique({ where: { name } });
  if (row) return new Uint8Array(row.bytes);
  const file = join(process.env.CONTENT_DIR ?? "content", "media", name);
  return existsSync(file) ? new Uint8Array(readFileSync(file)) : undefined;
}
