import fc from "fast-check";
import { expect, test } from "vitest";
import { joinedMarks, lettersIn, marksIn } from "./page-marks";

const texts = fc.string({ unit: "grapheme", maxLength: 60 });
const sorted = (letters: string) => [...new Set(letters)].sort().join("");

test("the letters of a text are all it has, each once", () => {
  fc.assert(
    fc.property(texts, (text) => {
      const plain = text.replace(/[\u{10000}-\u{10ffff}]/gu, "");
      expect(lettersIn(plain)).toBe([...new Set(plain)].join(""));
      for (const letter of text) expect(lettersIn(text)).toContain(letter);
    }),
  );
});

test("a page has the classes, icons and uses that stand in it", () => {
  const { classes, icons, uses } = marksIn(
    '<main class="a b" data-read="x"><p class="c">y</p><svg class="c"><use href="#i-next"></use></svg></main>',
  );
  expect([[...classes], [...icons], [...uses]]).toEqual([["a b", "c"], ["next"], ["read"]]);
});

test("the names of the languages count for no letters, those of the header are the page's own", () => {
  const { letters, header } = marksIn('<header>ش</header><nav class="names x">ትግርኛ</nav><p>ў</p>');
  expect([letters.includes("ў"), letters.includes("ش"), letters.includes("ት")]).toEqual([
    true,
    true,
    false,
  ]);
  expect([header.includes("ш"), header.includes("ش"), header.includes("ў")]).toEqual([
    false,
    true,
    false,
  ]);
});

test("pieces put together have the marks of the whole", () => {
  const pieces = [
    '<header class="h">ኣ</header>',
    '<p class="a">x<svg><use href="#i-next"></use></svg></p>',
    '<form class="a b" data-autosave="">ش</form>',
  ];
  const joined = joinedMarks(pieces.map(marksIn));
  const whole = marksIn(pieces.join(""));
  expect({ ...joined, letters: sorted(joined.letters), header: sorted(joined.header) }).toEqual({
    ...whole,
    letters: sorted(whole.letters),
    header: sorted(whole.header),
  });
});
