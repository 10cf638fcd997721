import { expect, test } from "vitest";
import { hasScript, withScript } from "./page-script";

const page = (inside: string) => `<html><body>${inside}</body></html>`;

test.each(['<i data-read="Vorlesen"></i>', '<div data-offline="/de/offline/manifest"></div>'])(
  "the script comes last in a page with %s",
  (inside) => {
    const html = withScript(page(inside));
    expect(html).toMatch(/<script defer src="\/portal\.[\w-]+\.js"><\/script><\/body><\/html>$/);
    expect(hasScript(html)).toBe(true);
  },
);

test.each(["", "<p>data-read=</p>", '<i data-reader="x"></i>'])(
  "a page with %j comes without",
  (inside) => {
    expect(withScript(page(inside))).toBe(page(inside));
    expect(hasScript(page(inside))).toBe(false);
  },
);
