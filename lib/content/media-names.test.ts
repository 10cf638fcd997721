import { expect, test } from "vitest";
import { mediaIn, mediaType, pictureSize, smallPicture } from "./media-names";

const hash = "0123456789abcdef0123456789abcdef";
const picture = `${hash}-960x640.webp`;

test.each([
  [picture, "image/webp"],
  [smallPicture(picture), "image/webp"],
  [`${hash}.pdf`, "application/pdf"],
  [`${hash}.mp3`, "audio/mpeg"],
  [`${hash}.m4a`, "audio/mp4"],
  [`${hash}.svg`, undefined],
  [`${hash}.pdf.html`, undefined],
  [`../${hash}.pdf`, undefined],
  ["picture.webp", undefined],
  ["", undefined],
])("%s is served as %s", (name, type) => {
  expect(mediaType(name)).toBe(type);
});

test("a text names its files, a picture in both sizes", () => {
  const text = `picture:\n  file: "${picture}"\nflyer:\n  file: "${hash}.pdf"\nmore: "x.pdf"`;
  expect(mediaIn(text)).toEqual([picture, `${hash}-960x640-small.webp`, `${hash}.pdf`]);
  expect(pictureSize(picture)).toEqual({ width: 960, height: 640 });
});
