import { expect, test } from "vitest";
import { iconsFor } from "./page-icons";
import { marksIn } from "./page-marks";

const icon = (name: string) => `<svg class="icon"><use href="#i-${name}"></use></svg>`;

test("a page gets the shape of each icon it uses, once", () => {
  const shapes = iconsFor(marksIn(icon("next") + icon("clock") + icon("next")));
  expect(shapes.match(/<symbol id="i-next"/g)).toHaveLength(1);
  expect(shapes.match(/<symbol id="i-clock"/g)).toHaveLength(1);
  expect(shapes).toMatch(/<symbol[^>]*><(path|circle)/);
  expect(shapes).not.toContain('id="i-mail"');
});

test("a page without icons gets none", () => {
  expect(iconsFor(marksIn("<p>x</p>"))).toBe("");
});
