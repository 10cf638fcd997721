import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { withoutScripts } from "./framework-parts";

const page = (inside: string) => `<!DOCTYPE html><html><body><p>Hallo</p>${inside}</body></html>`;

describe("a page is sent without", () => {
  test.each([
    ["a script of its own", '<script src="/_next/static/chunks/main.js" async=""></script>'],
    ["a script in the page", '<script>self.__next_f.push([1,"x"])</script>'],
    ["a script over several lines", "<script>\nlet a = 1;\n\nlet b = 2;\n</script>"],
    ["a script with an id", '<script id="_R_">requestAnimationFrame(function(){})</script>'],
    ["a module", '<script type="module" src="/x.js"></script>'],
    ["a script without a module", '<script noModule="" src="/polyfills.js"></script>'],
    ["data of the framework", '<script id="x" type="application/json">{"a":1}</script>'],
    ["marks between texts", "<!-- -->"],
    ["the place of what comes late", '<div hidden=""><!--$--><!--/$--></div>'],
    ["several scripts", "<script>a</script><script>b</script>"],
    ["a second copy of what is shared", '<meta name="twitter:title" content="a &gt; b"/>'],
    ["the early loading of a script", '<link rel="preload" href="/x.js" as="script"/>'],
    [
      "the early loading, differently written",
      '<link as="script" fetchPriority="low" rel="preload" href="/x.js">',
    ],
  ])("%s", (_what, script) => {
    expect(withoutScripts(page(script))).toBe(page(""));
  });
});

describe("a page keeps", () => {
  test.each([
    [
      "what it says to search engines",
      '<script type="application/ld+json">{"@type":"Course"}</script>',
    ],
    ["what is shown where it is shared", '<meta property="og:title" content="x"/>'],
    ["its style sheet", '<link rel="stylesheet" href="/x.css"/>'],
    [
      "the early loading of a font",
      '<link rel="preload" href="/x.woff2" as="font" crossorigin=""/>',
    ],
    ["the word script in a text", "<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>"],
    ["the word script in an attribute", '<a title="&lt;script&gt;">x</a>'],
    ["an element that begins like one", "<scripture>x</scripture>"],
  ])("%s", (_what, kept) => {
    expect(withoutScripts(page(kept))).toBe(page(kept));
  });

  test("what it says to search engines, between scripts that go", () => {
    const data = '<script type="application/ld+json">{"name":"x"}</script>';
    expect(withoutScripts(page(`<script>a</script>${data}<script>b</script>`))).toBe(page(data));
  });
});

test("no script is left, whatever pieces a page is made of, and doing it twice changes nothing", () => {
  const piece = fc.constantFrom(
    "<script>x</script>",
    '<script src="/x.js"></script>',
    '<link rel="preload" as="script" href="/x.js"/>',
    "<p>text</p>",
    '<link rel="stylesheet" href="/x.css"/>',
  );
  fc.assert(
    fc.property(fc.array(piece), (pieces) => {
      const html = withoutScripts(page(pieces.join("")));
      expect(html).not.toMatch(/<script|as="script"/);
      expect(withoutScripts(html)).toBe(html);
      const kept = pieces.filter((each) => !each.includes("script") || each.includes(".css"));
      expect(html).toBe(page(kept.join("")));
    }),
  );
});
