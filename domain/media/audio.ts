import "server-only";
import { createHash } from "node:crypto";
import { largestRecording } from "@/lib/content/recordings";
import { invalid } from "@/lib/errors";
import type { MediaFile } from "./picture";

/**
 * Takes a recording as MP3 or M4A without what stands beside the sound: title, names, place, picture.
 * @throws AppError "invalid" at "audio": notAudio or fileTooLarge
 */
export async function cleanAudio(given: Uint8Array): Promise<MediaFile> {
  if (given.length > largestRecording) throw invalid("audio", "fileTooLarge");
  const bytes = isM4a(given) ? m4aOf(given) : mp3Of(given);
  if (!bytes) throw invalid("audio", "notAudio");
  const hash = createHash("sha256").update(bytes).digest("hex").slice(0, 32);
  return { name: `${hash}.${isM4a(given) ? "m4a" : "mp3"}`, bytes };
}

const text = (bytes: Uint8Array, from: number, length: number) =>
  Buffer.from(bytes.subarray(from, from + length)).toString("latin1");

function isM4a(bytes: Uint8Array): boolean {
  return (
    text(bytes, 4, 4) === "ftyp" && /^(M4A |mp4[12]|isom|iso[2-6]|dash)/.test(text(bytes, 8, 4))
  );
}

/** In kbit/s, by the number in a frame's head (ISO/IEC 11172-3, 13818-3, layer III). */
const rates = {
  one: [0, 32, 40, 48, 56, 64, 80, 96, 112, 128, 160, 192, 224, 256, 320],
  two: [0, 8, 16, 24, 32, 40, 48, 56, 64, 80, 96, 112, 128, 144, 160],
} as const;
const samplings = [44_100, 48_000, 32_000] as const;
/** Fewer frames are no sound: half a second. */
const fewest = 20;
/** Bytes between frames, or before the first, that are passed over: tags are no longer. */
const longestGap = 400_000;

/** The frames of sound alone, one after the other; undefined where there are hardly any. */
function mp3Of(given: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const frames: Uint8Array[] = [];
  let skipped = 0;
  for (let at = afterTag(given); at + 4 <= given.length && skipped < longestGap; ) {
    const length = frameAt(given, at);
    // Two in a row: two bytes that look like a head are found in any picture.
    const isFrame =
      length > 0 &&
      (at + length >= given.length || frameAt(given, at + length) > 0 || frames.length >= fewest);
    if (isFrame && at + length <= given.length) {
      frames.push(given.subarray(at, at + length));
      at += length;
    } else {
      skipped += 1;
      at += 1;
    }
  }
  return frames.length < fewest ? undefined : new Uint8Array(Buffer.concat(frames));
}

/** Where an ID3v2 tag ends, whose length is written in four times seven bits. */
function afterTag(bytes: Uint8Array): number {
  if (text(bytes, 0, 3) !== "ID3") return 0;
  const [a = 0, b = 0, c = 0, d = 0] = bytes.subarray(6, 10);
  return 10 + ((a & 127) << 21) + ((b & 127) << 14) + ((c & 127) << 7) + (d & 127);
}

/** The length of the frame of layer III that begins here, in bytes; 0 where none does. */
function frameAt(bytes: Uint8Array, at: number): number {
  const [sync = 0, kind = 0, rate = 0] = bytes.subarray(at, at + 3);
  if (sync !== 0xff || (kind & 0xe0) !== 0xe0 || (kind & 0x06) !== 0x02) return 0;
  const version = (kind >> 3) & 3;
  const kilobits = (version === 3 ? rates.one : rates.two)[rate >> 4];
  const sampling = samplings[(rate >> 2) & 3];
  if (version === 1 || !kilobits || !sampling) return 0;
  const [divisor, factor] = version === 3 ? [1, 144] : [version === 2 ? 2 : 4, 72];
  return Math.floor((factor * 1000 * kilobits) / (sampling / divisor)) + ((rate >> 1) & 1);
}

/** Boxes of an M4A in which others lie. */
const holders = ["moov", "trak", "mdia", "minf", "stbl", "edts"];
/** Boxes that sound needs; all others say something else and are emptied. */
const needed = [
  ...holders,
  "ftyp",
  "mdat",
  "mvhd",
  "tkhd",
  "mdhd",
  "hdlr",
  "smhd",
  "dinf",
  "elst",
  "stsd",
  "stts",
  "stsc",
  "stsz",
  "stco",
  "co64",
  "stss",
  "sgpd",
  "sbgp",
  "free",
];

/**
 * The same boxes at the same places, so that what points into the file still does; those that are
 * not needed for the sound become empty space. Undefined where the boxes do not fit each other.
 */
function m4aOf(given: Uint8Array): Uint8Array<ArrayBuffer> | undefined {
  const bytes = new Uint8Array(given);
  const found = new Set<string>();
  const whole = emptyOthers(bytes, { from: 0, to: bytes.length }, found);
  return whole && ["ftyp", "moov", "mdat", "stsd"].every((box) => found.has(box))
    ? bytes
    : undefined;
}

type Span = { readonly from: number; readonly to: number };

function emptyOthers(
  bytes: Uint8Array,
  { from, to }: Span,
  found: Set<string>,
  depth = 0,
): boolean {
  const view = new DataView(bytes.buffer);
  for (let at = from; at < to; ) {
    if (at + 8 > to || depth > 8) return false;
    const length = view.getUint32(at) || to - at;
    const kind = text(bytes, at + 4, 4);
    if (length < 8 || at + length > to) return false;
    found.add(kind);
    const inside = { from: at + 8, to: at + length };
    if (kind === "free" || !needed.includes(kind)) {
      bytes.set(Buffer.from("free", "latin1"), at + 4);
      bytes.fill(0, inside.from, inside.to);
    } else if (holders.includes(kind) && !emptyOthers(bytes, inside, found, depth + 1)) {
      return false;
    }
    at += length;
  }
  return true;
}
