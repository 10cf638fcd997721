import { defineRouting } from "next-intl/routing";
import { locales, sourceLocale } from "./locales";

/** The language stands in the address and nowhere else: no cookie. */
export const routing = defineRouting({
  locales: [...locales],
  defaultLocale: sourceLocale,
  localePrefix: "always",
  localeCookie: false,
  // Pages name their versions themselves; a header would repeat the address of those that are secret.
  alternateLinks: false,
});
