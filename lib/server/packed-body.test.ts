import { brotliDecompressSync, gunzipSync } from "node:zlib";
import fc from "fast-check";
import { expect, test } from "vitest";
import type { Coding } from "./coding";
import { PackedBody, packQuickly } from "./packed-body";

const unpacked: Record<Coding, (packed: Buffer) => Buffer> = {
  br: brotliDecompressSync,
  gzip: gunzipSync,
  identity: (body) => body,
};
const codings = Object.keys(unpacked) as Coding[];
const bodies = fc.uint8Array({ maxLength: 5_000 }).map((bytes) => Buffer.from(bytes));

test.each(codings)("what is packed as %s is unpacked as it was", (coding) => {
  fc.assert(
    fc.property(bodies, (body) => {
      expect(unpacked[coding](packQuickly(body, coding)).equals(body)).toBe(true);
    }),
  );
});

test.each(codings)("a large page is packed as %s, and the small one after it", (coding) => {
  const large = Buffer.from("<li>Straße ቤት خانه</li>".repeat(100_000));
  for (const body of [large, Buffer.from("<p>a</p>"), Buffer.alloc(0)]) {
    expect(unpacked[coding](packQuickly(body, coding)).equals(body)).toBe(true);
  }
});

test("a body is had in every coding, whichever it came in", () => {
  const text = Buffer.from("<p>ሰላም</p>".repeat(50));
  for (const first of codings) {
    const body = new PackedBody(packQuickly(text, first), first);
    for (const coding of [...codings, ...codings]) {
      expect(unpacked[coding](body.in(coding)).equals(text)).toBe(true);
    }
  }
});
