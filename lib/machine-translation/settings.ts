/** Where texts are translated by a program. */
export type TranslationServer = { readonly url: string; readonly key: string | undefined };

/**
 * Reads TRANSLATION_URL: http or https, with a path where the server has one. Undefined: it is no
 * such address.
 */
export function parseTranslationUrl(text: string): string | undefined {
  const url = URL.parse(text);
  const isPlain = url && url.search === "" && url.hash === "" && url.username === "";
  if (!isPlain || !/^https?:$/.test(url.protocol)) return undefined;
  return url.href.replace(/\/$/, "");
}

/** Undefined where no program translates, as it is from the start. */
export function translationServer(): TranslationServer | undefined {
  const url = parseTranslationUrl(process.env.TRANSLATION_URL ?? "");
  return url === undefined ? undefined : { url, key: process.env.TRANSLATION_KEY || undefined };
}
