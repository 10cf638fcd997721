import { expect, test } from "vitest";
import { acceptedCoding } from "./coding";

test.each([
  ["gzip, deflate, br, zstd", "br"],
  ["gzip", "gzip"],
  ["GZIP;q=1.0", "gzip"],
  ["br;q=0, gzip", "gzip"],
  ["br;q=0.0,gzip;q=0.5", "gzip"],
  ["br; q=0, gzip; q=0", "identity"],
  ["identity", "identity"],
  ["brotli", "identity"],
  ["", "identity"],
  [undefined, "identity"],
])("who takes %j gets %s", (header, coding) => {
  expect(acceptedCoding(header)).toBe(coding);
});
