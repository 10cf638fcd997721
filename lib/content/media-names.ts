import { z } from "zod";

const stem = "[0-9a-f]{32}";

/** A picture as facts name it: made of what is in it, with its width and height in pixels. */
export const pictureName = z.string().regex(new RegExp(`^${stem}-\\d{1,4}x\\d{1,4}\\.webp$`));
export const flyerName = z.string().regex(new RegExp(`^${stem}\\.pdf$`));

export const audioName = z.string().regex(new RegExp(`^${stem}\\.(mp3|m4a)$`));

const anyName = new RegExp(
  `${stem}(?:-\\d{1,4}x\\d{1,4}(?:-small)?\\.webp|\\.(?:pdf|mp3|m4a))`,
  "g",
);

const types: Readonly<Record<string, string>> = {
  webp: "image/webp",
  pdf: "application/pdf",
  mp3: "audio/mpeg",
  m4a: "audio/mp4",
};

/** The type of a file with a name of ours; undefined for any other name. */
export function mediaType(name: string): string | undefined {
  const [whole] = name.match(anyName) ?? [];
  return whole === name ? types[name.split(".").at(-1) ?? ""] : undefined;
}

/** The same picture at half its width. */
export function smallPicture(name: string): string {
  return name.replace(/\.webp$/, "-small.webp");
}

/** Width and height of a picture in pixels. */
export function pictureSize(name: string): { width: number; height: number } {
  const [, width, height] = /-(\d+)x(\d+)\.webp$/.exec(name) ?? [];
  return { width: Number(width), height: Number(height) };
}

/** Every file that a text of the content names, with both sizes of a picture. */
export function mediaIn(text: string): string[] {
  const named = [...new Set(text.match(anyName) ?? [])];
  return named.flatMap((name) => (name.endsWith(".webp") ? [name, smallPicture(name)] : [name]));
}
