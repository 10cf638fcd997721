import { describe, expect, test } from "vitest";
import { acceptedCoding } from "./coding";

describe("an Accept-Encoding header", () => {
  test.each([
    // As browsers and programs send it.
    ["gzip, deflate, br, zstd", "br"],
    ["gzip, deflate, br", "br"],
    ["gzip, deflate", "gzip"],
    ["gzip", "gzip"],
    ["br", "br"],
    ["br;q=1.0, gzip;q=0.8, *;q=0.1", "br"],
    ["gzip;q=1.0, *;q=0.5", "gzip"],
    // What is refused is not sent.
    ["br;q=0, gzip", "gzip"],
    ["br;q=0.0,gzip;q=0.5", "gzip"],
    ["br ; q=0.000 , gzip", "gzip"],
    ["br; q=0, gzip; q=0", "identity"],
    ["br;q=0", "identity"],
    // What is liked better is sent, however large.
    ["br;q=0.5, gzip", "gzip"],
    ["gzip;q=0.8, br;q=0.2", "gzip"],
    ["gzip;q=0.2, br;q=0.8", "br"],
    ["gzip;q=0.001, br;q=0.002", "br"],
    ["identity, gzip;q=0.5", "identity"],
    ["identity;q=0.5, gzip;q=0.6", "gzip"],
    ["identity;q=0, gzip", "gzip"],
    // Of equals the smallest.
    ["gzip;q=0.5, br;q=0.5", "br"],
    ["identity, gzip", "gzip"],
    // The star stands for what is not named.
    ["*", "br"],
    ["*;q=0", "identity"],
    ["br;q=0, *", "gzip"],
    ["gzip, *;q=0", "gzip"],
    ["br;q=0, gzip;q=0, *", "identity"],
    ["identity;q=0, *;q=0", "identity"],
    // Spelling.
    ["GZIP;q=1.0", "gzip"],
    ["Br;Q=0, gzip", "gzip"],
    ["gzip;level=9;q=0", "identity"],
    ["brotli", "identity"],
    ["xgzip", "identity"],
    // No weight is a refusal.
    ["br;q=x, gzip", "gzip"],
    ["br;q=-1, gzip", "gzip"],
    ["br;q=2, gzip", "gzip"],
    ["br;q=, gzip", "gzip"],
    ["br;q=0.0001, gzip", "gzip"],
    // Nothing asked for.
    ["identity", "identity"],
    ["", "identity"],
    [",;,", "identity"],
    [undefined, "identity"],
  ])("%j gets %s", (header, coding) => {
    expect(acceptedCoding(header)).toBe(coding);
  });

  test("in several lines is read as one", () => {
    expect(acceptedCoding(["br;q=0", "gzip"])).toBe("gzip");
  });

  test("is read rightly again after many others", () => {
    const once = acceptedCoding("gzip;q=0.7");
    for (let each = 0; each < 1_000; each += 1) acceptedCoding(`made-up-${each}`);
    expect([once, acceptedCoding("gzip;q=0.7")]).toEqual(["gzip", "gzip"]);
  });
});
