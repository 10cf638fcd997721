import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { refusedFor } from "@/domain/testing/fixtures";
import { cleanAudio } from "./audio";

const spoken = readFileSync("public/audio/darf-ich-arbeiten-de.mp3");
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString("latin1");

function withTags(sound: Uint8Array): Buffer {
  const title = Buffer.from("TIT2....Kim Sprecherin, Musterweg 8".padEnd(200));
  const head = Buffer.from([
    0x49,
    0x44,
    0x33,
    4,
    0,
    0,
    0,
    0,
    title.length >> 7,
    title.length & 127,
  ]);
  return Buffer.concat([head, title, sound, Buffer.from("TAGKim Sprecherin".padEnd(128))]);
}

test("of an MP3 the sound alone is left, whatever stands around it", async () => {
  const plain = await cleanAudio(spoken);
  const tagged = await cleanAudio(withTags(spoken));
  expect(tagged.name).toMatch(/^[0-9a-f]{32}\.mp3$/);
  expect(tagged.name).toBe(plain.name);
  expect(latin(tagged.bytes)).not.toContain("Sprecherin");
  expect(plain.bytes.length).toBeGreaterThan(spoken.length * 0.95);
  expect(await cleanAudio(plain.bytes)).toEqual(plain);
});

function box(kind: string, ...inside: (string | Buffer)[]): Buffer {
  const content = Buffer.concat(inside.map((part) => Buffer.from(part)));
  const length = Buffer.alloc(4);
  length.writeUInt32BE(content.length + 8);
  return Buffer.concat([length, Buffer.from(kind, "latin1"), content]);
}

const m4a = (...more: Buffer[]) =>
  Buffer.concat([
    box("ftyp", "M4A ....isom"),
    box(
      "moov",
      box("mvhd", "head"),
      box("trak", box("mdia", box("minf", box("stbl", box("stsd", "codec"))))),
      box("udta", box("meta", "Kim Sprecherin")),
    ),
    ...more,
    box("mdat", "sound sound sound"),
  ]);

test("of an M4A what names somebody is emptied, and the sound stays at its place", async () => {
  const given = m4a(box("uuid", "Musterweg 8"));
  const { name, bytes } = await cleanAudio(given);
  expect(name).toMatch(/\.m4a$/);
  expect(bytes.length).toBe(given.length);
  expect(latin(bytes)).not.toMatch(/Sprecherin|Musterweg/);
  expect(latin(bytes).indexOf("sound")).toBe(latin(given).indexOf("sound"));
});

test.each([
  ["a page", Buffer.from(`<html>${"x".repeat(5000)}`)],
  ["zeros", Buffer.alloc(5000)],
  ["bytes that look like heads", Buffer.alloc(5000, 0xff)],
  ["a film's beginning alone", box("ftyp", "M4A ....isom")],
  [
    "boxes that do not fit",
    Buffer.concat([box("ftyp", "M4A ....isom"), Buffer.from("\xff\xff\xff\xffmoov", "latin1")]),
  ],
  ["a few frames", spoken.subarray(0, 2000)],
])("%s is no recording", async (_what, given) => {
  await expect(cleanAudio(given)).rejects.toMatchObject(refusedFor("audio", "notAudio"));
});

test("a recording that is too long is refused", async () => {
  await expect(cleanAudio(Buffer.alloc(2_000_001))).rejects.toMatchObject(
    refusedFor("audio", "fileTooLarge"),
  );
});
