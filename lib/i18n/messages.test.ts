import { expect, test } from "vitest";
import { locales } from "./locales";
import { translator } from "./translator";

test.each(locales)("in %s two offers are both, and nobody counts up to two", (locale) => {
  const t = translator(locale, "guidedPath");
  const said = (count: number) => t("result.all", { count });
  expect(said(2)).not.toContain("2");
  expect(said(3)).toContain("3");
});
