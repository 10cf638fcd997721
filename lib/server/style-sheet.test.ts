import { describe, expect, test } from "vitest";
import { readStyleSheet, styleFor } from "./style-sheet";

function style(css: string, classes: readonly string[] = [], text = ""): string {
  return styleFor(readStyleSheet(css), new Set(classes), text);
}

describe("a page gets", () => {
  test.each([
    ["rules for elements", "a{color:red}", [], "a{color:red}"],
    ["rules for its classes", ".a{x:1}.b{x:2}", ["a"], ".a{x:1}"],
    ["rules of which one selector can match", ".a,.b{x:1}", ["b"], ".a,.b{x:1}"],
    ["no rule for what stands in a class it lacks", ".prose li{x:1}", ["li"], ""],
    [
      "rules with all their classes",
      ".button.quiet{x:1}",
      ["button", "quiet"],
      ".button.quiet{x:1}",
    ],
    ["no rule with one class missing", ".button.quiet{x:1}", ["button"], ""],
    ["escaped names", ".mt-0\\.5{x:1}.sm\\:p-2{x:2}", ["mt-0.5"], ".mt-0\\.5{x:1}"],
    ["names with brackets", ".p-\\[1\\.2rem\\]{x:1}", ["p-[1.2rem]"], ".p-\\[1\\.2rem\\]{x:1}"],
    [
      "names with functions",
      ".t-\\[clamp\\(1rem\\,5vw\\,2rem\\)\\]{x:1}",
      ["t-[clamp(1rem,5vw,2rem)]"],
      ".t-\\[clamp\\(1rem\\,5vw\\,2rem\\)\\]{x:1}",
    ],
    ["rules that only refuse a class", "a:not(.b){x:1}", [], "a:not(.b){x:1}"],
    ["rules with a choice", ":is(.a,.b) p{x:1}", [], ":is(.a,.b) p{x:1}"],
    ["rules in their media", "@media print{.a{x:1}.b{x:2}}", ["a"], "@media print{.a{x:1}}"],
    ["no empty media", "@media print{.b{x:2}}", ["a"], ""],
    [
      "layers within each other",
      "@layer u{@media print{.a{x:1}}.b{x:1}}",
      ["a"],
      "@layer u{@media print{.a{x:1}}}",
    ],
    ["the order of layers", "@layer a,b;.a{x:1}", [], "@layer a,b;"],
    ["braces in texts", '.a{content:"}{"}.b{x:1}', ["a"], '.a{content:"}{"}'],
    ["animations", "@keyframes k{from{x:1}to{x:2}}", [], "@keyframes k{from{x:1}to{x:2}}"],
    [
      "properties that are read",
      ":root{--a:1;--b:2}p{x:var(--b)}",
      [],
      ":root{--b:2}p{x:var(--b)}",
    ],
    [
      "properties read through others",
      "p{--a:1;--b:var(--a);x:var(--b)}",
      [],
      "p{--a:1;--b:var(--a);x:var(--b)}",
    ],
    ["no properties that only unread ones read", "p{--a:1;--b:var(--a);x:1}", [], "p{x:1}"],
  ])("%s", (_what, css, classes, expected) => {
    expect(style(css, classes)).toBe(expected);
  });

  const face = "@font-face{font-family:X;unicode-range:U+1200-1207,U+130D,U+6??}";
  test.each([
    ["a letter of a span", "x ሃ", face],
    ["a single letter", "ግ", face],
    ["a letter of an open span", "ب", face],
    ["no letter of it", "Straße ለ", ""],
  ])("a font face for %s: %j", (_what, text, expected) => {
    expect(style(face, [], text)).toBe(expected);
  });
});
