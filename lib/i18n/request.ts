import { locale as rootLocale } from "next/root-params";
import { hasLocale } from "next-intl";
import { getRequestConfig } from "next-intl/server";
import { formatTags } from "./format";
import { locales, sourceLocale } from "./locales";
import { messagesFor } from "./messages";

/** The public pages speak the language of their address, the back office German. */
export default getRequestConfig(async ({ locale: asked }) => {
  const requested = asked ?? (await rootLocale());
  const locale = hasLocale(locales, requested) ? requested : sourceLocale;
  // With its digits: numbers within sentences are Latin too.
  return { locale: formatTags[locale], messages: messagesFor(locale), timeZone: "Europe/Berlin" };
});
