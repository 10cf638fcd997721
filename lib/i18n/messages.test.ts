import { createTranslator } from "next-intl";
import { expect, test } from "vitest";
import { formatTags } from "./format";
import { locales } from "./locales";
import { messagesFor } from "./messages";

test.each(locales)("in %s two offers are both, and nobody counts up to two", (locale) => {
  const t = createTranslator({ locale: formatTags[locale], messages: messagesFor(locale) });
  const said = (count: number) => t("guidedPath.result.all", { count });
  expect(said(2)).not.toContain("2");
  expect(said(3)).toContain("3");
});
