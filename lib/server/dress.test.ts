import fc from "fast-check";
import { describe, expect, test, vi } from "vitest";
import { dressOf, plainHtml } from "./dress";
import { marksIn } from "./page-marks";
import { pageStyle, styleHash } from "./page-style";
import { readStyleSheet, styleFor } from "./style-sheet";

const css =
  ".a{x:1}.b{x:2}.c{x:3}@font-face{font-family:L;src:url(/fonts/l.woff2);unicode-range:U+61-7A}@font-face{font-family:E;src:url(/fonts/e.woff2);unicode-range:U+1200-137F}";
vi.mock("node:fs", async (original) => ({
  ...(await original<typeof import("node:fs")>()),
  readFileSync: () => css,
}));

const sheet = "chunks/x.css";
const link = `<link rel="stylesheet" href="/_next/static/${sheet}"/>`;
const icon = '<svg><use href="#i-next"></use></svg>';
const body = `<header>a</header><p class="a" data-read="x">a${icon}</p>`;
const page = (inside = body) =>
  `<html><head>${link}<script>framework()</script></head><body>${inside}</body></html>`;

describe("a page is given along", () => {
  test.each([
    ["a public page", "/de/offers", true, true],
    ["a page of the back office", "/intern/today", false, true],
    ["a page with a secret address", "/de/status/abc", false, false],
  ])("what it needs: %s", (_which, address, style, script) => {
    const dress = dressOf(marksIn(body), address, sheet);
    expect(dress.style !== undefined).toBe(style);
    expect(dress.atEnd.includes("<script")).toBe(script);
    expect(dress.atEnd).toContain('<symbol id="i-next"');
    expect(dress.style?.fonts ?? "").toContain(style ? 'href="/fonts/l.woff2"' : "");
    const html = plainHtml(page(), address);
    expect(html).toContain(`<body>${dress.style?.fonts ?? ""}<header>`);
    expect(html.includes("<style>")).toBe(style);
    expect(html.includes(link)).toBe(!style);
    expect(html).not.toContain("framework()");
    expect(html.endsWith(`${dress.atEnd}</body></html>`)).toBe(true);
  });

  test("nothing where it has no sheet and no end", () => {
    expect(plainHtml(`<p class="a">${icon}</p>`, "/de")).toBe(`<p class="a">${icon}</p>`);
  });
});

test("of a sheet a page gets what it would get alone, whatever others got before", () => {
  const pieces = fc.subarray(['class="a"', 'class="b"', 'class="a b"', 'class="c"']);
  const texts = fc.subarray(["a", "z", "ሃ", "ግ", "ش"]);
  fc.assert(
    fc.property(pieces, texts, texts, (classes, text, header) => {
      const html = `<header>${header.join("")}</header>${classes.map((each) => `<i ${each}></i>`).join("")}${text.join("")}`;
      const { html: inHead, hash, fonts } = pageStyle(marksIn(html), sheet);
      const names = new Set(classes.flatMap((each) => each.slice(7, -1).split(" ")));
      const style = styleFor(readStyleSheet(css), names, html);
      expect(inHead).toBe(`<style>${style}</style>`);
      expect(hash).toBe(styleHash(inHead));
      const early = (font: string) => fonts.includes(`href="/fonts/${font}.woff2"`);
      // "header" itself has Latin letters.
      expect([early("l"), early("e")]).toEqual([true, /[ሃግ]/.test(header.join(""))]);
    }),
  );
});
