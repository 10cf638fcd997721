import fc from "fast-check";
import type { Root, RootContent } from "hast";
import { expect, test } from "vitest";
import { comparedBlocks } from "./text-difference";

/** "[-gone-]{+new+}", as a person reads the marks; blocks by a sign for what happened to them. */
function readable(old: string, now: string): string[] | undefined {
  const signs = { none: "", added: "+ ", removed: "- ", words: "~ " };
  return comparedBlocks(old, now, "de")?.map(
    ({ change, tree }) => signs[change] + worded(tree).trim(),
  );
}

function worded(node: Root | RootContent): string {
  if (node.type === "text") return node.value;
  if (!("children" in node)) return "";
  const inside = node.children.map(worded).join("");
  const tag = node.type === "element" ? node.tagName : "";
  if (tag === "ins") return `{+${inside}+}`;
  return tag === "del" ? `[-${inside.replace(/\s*\n\s*/g, "")}-]` : inside;
}

test.each([
  ["nothing", "Eins.\n\nZwei.", "Eins.\n\nZwei.", ["Eins.", "Zwei."]],
  ["a word", "Der Kurs ist neu.", "Der Kurs ist kurz.", ["~ Der Kurs ist [-neu-]{+kurz+}."]],
  ["a new paragraph", "Eins.", "Eins.\n\nZwei.", ["Eins.", "+ Zwei."]],
  ["a paragraph that went", "Eins.\n\nZwei.", "Zwei.", ["- Eins.", "Zwei."]],
  ["the last word", "Ruf uns an", "Ruf uns", ["~ Ruf uns[- an-]"]],
  ["a word in a list", "- Stift\n- Heft", "- Stift\n- Buch", ["~ Stift\n[-Heft-]{+Buch+}"]],
  ["an item of a list", "- Stift\n- Heft", "- Heft", ["~ [-Stift-]Heft"]],
  ["the layout alone", "Ruf an.", "Ruf **an**.", ["- Ruf an.", "+ Ruf an."]],
  ["a paragraph for a list", "Stift", "- Stift", ["- Stift", "+ Stift"]],
  ["all of it", "", "## Neu\n\nText.", ["+ Neu", "+ Text."]],
])("changed is %s", (_what, old, now, blocks) => {
  expect(readable(old, now)).toEqual(blocks);
});

test("a text that cannot be read yet is not compared", () => {
  expect(readable("Eins.", "<Hinweis>")).toBeUndefined();
});

test("without what went it is the new text, and without what came the old one", () => {
  const word = fc.constantFrom("a", "b", "Kurs", "**fett**", "\n\n", "- ", " ", "ሀ", "عَ", "*", ".");
  const text = fc.array(word, { maxLength: 12 }).map((words) => words.join("").trim());
  const plain = (body: string) => (readable(body, body) ?? []).map((block) => block.slice(0));
  fc.assert(
    fc.property(text, text, (old, now) => {
      const compared = readable(old, now);
      if (!compared) return;
      const left = compared
        .filter((block) => !block.startsWith("- "))
        .map((block) => block.replace(/^[~+] /, "").replace(/\[-[\s\S]*?-\]/g, ""))
        .map((block) => block.replace(/\{\+|\+\}/g, ""));
      expect(left.join("\n").replace(/\s+/g, "")).toBe(plain(now).join("\n").replace(/\s+/g, ""));
    }),
    { numRuns: 300 },
  );
});
