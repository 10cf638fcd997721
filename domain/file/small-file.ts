import "server-only";
import sharp from "sharp";
import { cleanPdf } from "@/domain/media/flyer";
import { invalid } from "@/lib/errors";

/** In bytes, as it comes. */
export const largestFile = 5_000_000;
/** In pixels: a page of paper is readable, and no more is kept. */
const widest = 2000;
/** In pixels a picture may have: a telephone's camera has 50 million, a bomb has more. */
const mostPixels = 60_000_000;

export const fileKinds = {
  pdf: { type: "application/pdf", ending: "pdf" },
  picture: { type: "image/jpeg", ending: "jpg" },
} as const;
export type FileKind = keyof typeof fileKinds;

const begins = (given: Uint8Array, pattern: RegExp) =>
  pattern.test(Buffer.from(given.subarray(0, 16)).toString("latin1"));

/**
 * Takes a PDF or a picture by what is in it, whatever it is called. A picture is drawn anew, so that
 * no place or camera stays in it; a PDF that holds a program is refused.
 * @throws AppError "invalid" at "file": fileOver5Mb, neitherPdfNorPicture, notAPdf, unsafePdf
 */
export async function smallFile(
  given: Uint8Array,
): Promise<{ kind: FileKind; bytes: Uint8Array<ArrayBuffer> }> {
  if (given.length > largestFile) throw invalid("file", "fileOver5Mb");
  if (begins(given, /^%PDF-/)) return { kind: "pdf", bytes: await cleanPdf(given, "file") };
  if (!begins(given, /^(\xff\xd8\xff|\x89PNG\r\n|RIFF.{4}WEBP)/s)) {
    throw invalid("file", "neitherPdfNorPicture");
  }
  return { kind: "picture", bytes: await drawn(given) };
}

async function drawn(given: Uint8Array): Promise<Uint8Array<ArrayBuffer>> {
  try {
    const picture = await sharp(given, { limitInputPixels: mostPixels, failOn: "error" })
      .autoOrient()
      .resize({ width: widest, height: widest, fit: "inside", withoutEnlargement: true })
      .flatten({ background: "#ffffff" })
      .jpeg({ quality: 80 })
      .toBuffer();
    return new Uint8Array(picture);
  } catch {
    throw invalid("file", "neitherPdfNorPicture");
  }
}
