import type { Metadata } from "next";
import { type Locale, locales } from "@/lib/i18n/locales";
import { publicAddress } from "@/lib/public-address";

type Page = {
  readonly locale: Locale;
  /** The page's address behind the language: one page, one address, whatever else is picked on it. */
  readonly path: string;
  readonly title?: string;
  readonly description?: string;
  readonly type?: "article";
  /** Address behind the language below which the page has a picture of its own; else the portal's. */
  readonly pictured?: string;
  /** Address of a feed with this page's news, behind the language. */
  readonly feed?: string;
};

const territories: Record<Locale, string> = {
  de: "de_DE",
  ar: "ar_AR",
  "fa-AF": "fa_AF",
  ti: "ti_ER",
};

/** A page that search engines may list and people pass on: where it is, in which languages. */
export function pageMetadata({
  locale,
  path,
  title,
  description,
  type,
  pictured = "",
  feed,
}: Page): Metadata {
  const url = publicAddress(`/${locale}${path}`);
  return {
    ...(title && { title }),
    ...(description && { description }),
    alternates: {
      canonical: url,
      languages: languageVersions(path),
      ...(feed && { types: { "application/rss+xml": publicAddress(`/${locale}${feed}`) } }),
    },
    // Title and description are the page's own: the framework takes them over.
    openGraph: {
      type: type ?? "website",
      url,
      locale: territories[locale],
      images: { url: publicAddress(`/${locale}${pictured}/og.png`), width: 1200, height: 630 },
    },
  };
}

/** A page that no search engine may list, and whose address stands nowhere in it. */
export function unlistedMetadata(title?: string): Metadata {
  return { ...(title && { title }), robots: { index: false } };
}

/** Full addresses by language; without one in it, the browser's own languages decide. */
export function languageVersions(path: string): Record<string, string> {
  const versions = locales.map((locale) => [locale, publicAddress(`/${locale}${path}`)]);
  return { ...Object.fromEntries(versions), "x-default": publicAddress(path || "/") };
}
