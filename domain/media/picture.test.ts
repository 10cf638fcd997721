import sharp from "sharp";
import { expect, test } from "vitest";
import { refusedFor } from "@/domain/testing/fixtures";
import { pictureSize } from "@/lib/content/media-names";
import { cleanPicture } from "./picture";

const photo = (width: number, height: number) =>
  sharp({ create: { width, height, channels: 3, background: "#37a" } })
    .withExif({
      IFD0: { Make: "Geheimkamera", Copyright: "Kim Fotograf" },
      IFD3: { GPSLatitude: "51/1 10/1 0/1", GPSLatitudeRef: "N" },
    })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();

test("a photo is drawn anew, small, the right way up, and says nothing of where it was taken", async () => {
  const given = await photo(4000, 2000);
  expect(given.toString("latin1")).toContain("Geheimkamera");
  const [whole, small] = await cleanPicture(given);
  expect(pictureSize(whole.name)).toEqual({ width: 960, height: 1920 });
  for (const [{ bytes }, width] of [
    [whole, 960],
    [small, 480],
  ] as const) {
    const { format, width: found, exif, xmp, icc, orientation } = await sharp(bytes).metadata();
    expect({ format, found, exif, xmp, icc, orientation }).toEqual({
      format: "webp",
      found: width,
    });
    expect(bytes.length).toBeLessThan(60_000);
  }
});

test("the same picture has the same name, and a small one stays as it is", async () => {
  const given = await sharp(await photo(300, 200))
    .png()
    .toBuffer();
  const [first] = await cleanPicture(given);
  const [again] = await cleanPicture(given);
  expect(again.name).toBe(first.name);
  expect(pictureSize(first.name).width).toBeLessThanOrEqual(300);
});

const svg = '<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>';
test.each([
  ["a drawing with a script", Buffer.from(svg)],
  ["a text", Buffer.from("GIF89a nothing")],
  ["a broken photo", Buffer.concat([Buffer.from([0xff, 0xd8, 0xff]), Buffer.alloc(400)])],
  ["a page that begins like a photo", Buffer.from("\u00ff\u00d8\u00ff<html>", "latin1")],
  ["nothing", Buffer.alloc(0)],
])("%s is no picture", async (_what, given) => {
  await expect(cleanPicture(given)).rejects.toMatchObject(refusedFor("picture", "notAPicture"));
});

test("a picture of too many pixels is not unpacked", async () => {
  const bomb = await sharp({
    create: { width: 12_000, height: 9_000, channels: 3, background: "#fff" },
  })
    .png({ compressionLevel: 1 })
    .toBuffer();
  await expect(cleanPicture(bomb)).rejects.toMatchObject(refusedFor("picture", "notAPicture"));
});
