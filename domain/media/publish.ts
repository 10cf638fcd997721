import "server-only";
import { existsSync } from "node:fs";
import { join } from "node:path";
import type { System } from "@/domain/access/actor";
import { mediaIn } from "@/lib/content/media-names";
import { db } from "@/lib/db/client";
import { writeWhole } from "@/lib/whole-file";

type Named = readonly { readonly text: string | null }[];

/** Where in the content folder the files lie that these texts name, as far as they are there. */
export function mediaPaths(folder: string, files: Named): string[] {
  return files
    .flatMap(({ text }) => mediaIn(text ?? "").map((name) => `media/${name}`))
    .filter((path) => existsSync(join(folder, path)));
}

/** Puts the files into the content folder that these texts name. It can be done twice. */
export async function putMedia(_actor: System, folder: string, files: Named): Promise<void> {
  for (const name of files.flatMap(({ text }) => mediaIn(text ?? ""))) {
    const file = join(folder, "media", name);
    if (existsSync(file)) continue;
    const row = await db.media.findUnique({ where: { name } });
    if (row) writeWhole(file, row.bytes);
  }
}
