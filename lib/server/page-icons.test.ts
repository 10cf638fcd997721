import { expect, test } from "vitest";
import { withIcons } from "./page-icons";

const icon = (name: string) => `<svg class="icon"><use href="#i-${name}"></use></svg>`;

test("a page gets the shape of each icon it uses, once", () => {
  const html = withIcons(`<body>${icon("next")}${icon("clock")}${icon("next")}</body></html>`);
  expect(html.match(/<symbol id="i-next"/g)).toHaveLength(1);
  expect(html.match(/<symbol id="i-clock"/g)).toHaveLength(1);
  expect(html).toMatch(/<symbol[^>]*><(path|circle)/);
  expect(html).not.toContain('id="i-mail"');
  expect(html).toMatch(/<\/body><\/html>$/);
});

test.each([["<body>x</body>"], ["not found"], [icon("next")]])("%s stays as it is", (html) => {
  expect(withIcons(html)).toBe(html);
});
