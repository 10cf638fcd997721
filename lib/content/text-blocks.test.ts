import fc from "fast-check";
import { expect, test } from "vitest";
import { canonicalBody } from "./canonical";
import { contentFiles } from "./files";
import { readSource } from "./source";
import { besideGerman, textBlocks, textOfBlocks } from "./text-blocks";

const blocks = (...texts: string[]) => textBlocks(texts.join("\n\n"));

test("every text of the portal is the sum of its blocks", () => {
  for (const { text, path } of contentFiles("content")) {
    const { body } = readSource(text);
    const sum = textOfBlocks(textBlocks(body).map((block) => block.text));
    expect(canonicalBody(sum), path).toBe(canonicalBody(body));
  }
});

test("an element with all that stands in it is one block", () => {
  const hint = "<Hinweis>\nEins.\n\nZwei.\n</Hinweis>";
  expect(blocks("Hallo", hint, "## Titel")).toEqual([
    { kind: "paragraph", text: "Hallo" },
    { kind: "mdxJsxFlowElement Hinweis", text: hint },
    { kind: "heading 2", text: "## Titel" },
  ]);
});

test.each(["<Hinweis>", ">".repeat(2000), "{process.env.X}\n\n<"])(
  "%j stays in one piece",
  (text) => {
    expect(textBlocks(text)).toEqual([{ kind: "text", text }]);
  },
);

test("nothing translated yet leaves a gap beside each German block", () => {
  expect(besideGerman({ german: blocks("a", "b"), translated: [] })).toEqual(["", ""]);
});

test("a translation built like the German text stands beside it, another one does not", () => {
  const german = blocks("a", "- b");
  expect(besideGerman({ german, translated: ["ሀ", "- ለ"] })).toEqual(["ሀ", "- ለ"]);
  expect(besideGerman({ german, translated: ["ሀ", "ለ"] })).toBeUndefined();
  expect(besideGerman({ german, translated: ["ሀ"] })).toBeUndefined();
});

test.each([
  ["a new paragraph", ["a", "b"], ["a", "neu", "b"], ["A", "", "B"]],
  ["a changed paragraph", ["a", "b"], ["a", "bb"], ["A", "B"]],
  ["a paragraph that is gone", ["a", "b"], ["b"], ["B"]],
  ["a changed one before a new one", ["a", "b"], ["aa", "neu", "b"], ["A", "", "B"]],
  ["two that changed places", ["a", "b"], ["b", "a"], ["B", ""]],
])("after %s each translation stays with its paragraph", (_what, former, german, beside) => {
  const translated = former.map((text) => text.toUpperCase());
  expect(
    besideGerman({ german: blocks(...german), former: blocks(...former), translated }),
  ).toEqual(beside);
});

test("whatever changes, there is one field beside each German block", () => {
  const words = fc.array(fc.constantFrom("a", "b", "c", "d"), { minLength: 1, maxLength: 8 });
  fc.assert(
    fc.property(words, words, (before, after) => {
      const beside = besideGerman({
        german: blocks(...after),
        former: blocks(...before),
        translated: before.map((word) => word.toUpperCase()),
      });
      expect(beside).toHaveLength(after.length);
    }),
  );
});
