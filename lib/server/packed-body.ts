import {
  brotliCompress,
  brotliCompressSync,
  constants,
  gunzipSync,
  gzip,
  gzipSync,
} from "node:zlib";
import type { Coding } from "./coding";

/**
 * A body in the codings that were asked for: packed quickly, because somebody waits, unless it was
 * packed as small as it gets, which takes fifty times as long.
 */
export class PackedBody {
  #plain: Buffer | undefined;
  #codings: Partial<Record<Coding, Buffer>> = {};

  constructor(plain: Buffer) {
    this.#plain = plain;
  }

  /** Bytes in memory. */
  get size(): number {
    const packed = Object.values(this.#codings).reduce((sum, each) => sum + each.length, 0);
    return packed + (this.#plain?.length ?? 0);
  }

  in(coding: Coding): Buffer {
    if (coding === "identity") return this.#text();
    const known = this.#codings[coding];
    if (known) return known;
    const packed = packQuickly(this.#text(), coding);
    this.#codings[coding] = packed;
    return packed;
  }

  /** Packs as small as it gets, off the main thread; the plain text is then kept no longer. */
  async packBest(): Promise<void> {
    const text = this.#text();
    const [br, gzipped] = await Promise.all([brotliBest(text), gzipBest(text)]);
    this.#codings = { br, gzip: gzipped };
    this.#plain = undefined;
  }

  #text(): Buffer {
    if (this.#plain) return this.#plain;
    return this.#codings.gzip ? gunzipSync(this.#codings.gzip) : Buffer.alloc(0);
  }
}

/** For an answer that is sent once. */
export function packQuickly(body: Buffer, coding: Coding): Buffer {
  if (coding === "br") {
    return brotliCompressSync(body, { params: { [constants.BROTLI_PARAM_QUALITY]: 5 } });
  }
  return coding === "gzip" ? gzipSync(body) : body;
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
