import {
  brotliCompress,
  brotliCompressSync,
  brotliDecompressSync,
  constants,
  gunzipSync,
  gzip,
} from "node:zlib";
import type { Coding } from "./coding";
import { gzipQuickly } from "./quick-gzip";

/**
 * A body in the codings that were asked for: packed quickly, because somebody waits, unless it was
 * packed as small as it gets, which takes fifty times as long.
 */
export class PackedBody {
  #codings: Partial<Record<Coding, Buffer>>;

  constructor(body: Buffer, coding: Coding) {
    this.#codings = { [coding]: body };
  }

  /** Bytes in memory. */
  get size(): number {
    return Object.values(this.#codings).reduce((sum, each) => sum + each.length, 0);
  }

  in(coding: Coding): Buffer {
    if (coding === "identity") return this.#text();
    const known = this.#codings[coding];
    if (known) return known;
    const packed = packQuickly(this.#text(), coding);
    this.#codings[coding] = packed;
    // The text can be had again from a tenth of its bytes.
    delete this.#codings.identity;
    return packed;
  }

  /** Packs as small as it gets, off the main thread; the plain text is then kept no longer. */
  async packBest(): Promise<void> {
    const text = this.#text();
    const [br, gzipped] = await Promise.all([brotliBest(text), gzipBest(text)]);
    this.#codings = { br, gzip: gzipped };
  }

  #text(): Buffer {
    const { br, gzip: gzipped, identity } = this.#codings;
    if (identity) return identity;
    if (gzipped) return gunzipSync(gzipped);
    return br ? brotliDecompressSync(br) : Buffer.alloc(0);
  }
}

// What is packed into is what is kept: a list fits into one piece, with little to spare.
const quickBrotli = { params: { [constants.BROTLI_PARAM_QUALITY]: 4 }, chunkSize: 12 * 1024 };

/** For an answer that is read by few: a third of the usual quality's time, for a tenth more bytes. */
export function packQuickly(body: Buffer, coding: Coding): Buffer {
  if (coding === "br") return brotliCompressSync(body, quickBrotli);
  return coding === "gzip" ? gzipQuickly(body) : body;
}

function brotliBest(body: Buffer): Promise<Buffer> {
  const params = {
    [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
    [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
    [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
  };
  return new Promise((resolve, reject) => {
    brotliCompress(body, { params }, (error, packed) => (error ? reject(error) : resolve(packed)));
  });
}

function gzipBest(body: Buffer): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    gzip(body, { level: constants.Z_BEST_COMPRESSION }, (error, packed) =>
      error ? reject(error) : resolve(packed),
    );
  });
}
