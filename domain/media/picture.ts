import "server-only";
import { createHash } from "node:crypto";
import sharp from "sharp";
import { smallPicture } from "@/lib/content/media-names";
import { invalid } from "@/lib/errors";

export type MediaFile = { readonly name: string; readonly bytes: Uint8Array<ArrayBuffer> };

/** In pixels: as wide as text gets on a computer, and half of it for phones. */
const widest = 960;
/** In pixels a picture may have: a telephone's camera has 50 million, a bomb has more. */
const mostPixels = 60_000_000;

/** What pictures begin with: their type is what is in them, whatever they are called. */
const beginnings = [/^ffd8ff/, /^89504e470d0a1a0a/, /^52494646.{8}57454250/];

/**
 * Makes a small picture in two sizes out of JPEG, PNG or WebP. It is drawn anew: no place, camera,
 * name or anything else that stood beside the picture is left.
 * @throws AppError "invalid" (notAPicture) at "picture"
 */
export async function cleanPicture(given: Uint8Array): Promise<readonly [MediaFile, MediaFile]> {
  const head = Buffer.from(given.subarray(0, 16)).toString("hex");
  if (!beginnings.some((beginning) => beginning.test(head)))
    throw invalid("picture", "notAPicture");
  try {
    const whole = await drawn(given, widest);
    const small = await drawn(given, Math.ceil(whole.info.width / 2));
    const hash = createHash("sha256").update(whole.data).digest("hex").slice(0, 32);
    const name = `${hash}-${whole.info.width}x${whole.info.height}.webp`;
    return [
      { name, bytes: new Uint8Array(whole.data) },
      { name: smallPicture(name), bytes: new Uint8Array(small.data) },
    ];
  } catch {
    throw invalid("picture", "notAPicture");
  }
}

function drawn(given: Uint8Array, width: number) {
  return sharp(given, { limitInputPixels: mostPixels, failOn: "error" })
    .autoOrient()
    .resize({ width, height: width * 2, fit: "inside", withoutEnlargement: true })
    .webp({ quality: 68, effort: 5 })
    .toBuffer({ resolveWithObject: true });
}
