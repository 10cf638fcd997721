import type { MetadataRoute } from "next";
import { listGuides } from "@/domain/guide/queries";
import { offersOnShow } from "@/domain/offer/published";
import { listPages } from "@/domain/page/queries";
import { listPlaces } from "@/domain/place/queries";
import { locales, sourceLocale } from "@/lib/i18n/locales";
import type { PlainDate } from "@/lib/plain-date";
import { publicAddress } from "@/lib/public-address";
import { languageVersions } from "./(public)/[locale]/page-metadata";

export const dynamic = "force-dynamic";

type Listed = { readonly path: string; readonly changed?: PlainDate };

/** Every page that may be found, kind by kind; offers that are over have left. */
function listedPages(): Listed[] {
  return [
    ...["", "/path", "/offers", "/places", "/guides", "/contact"].map((path) => ({ path })),
    ...offersOnShow().map(({ slug, facts }) => ({
      path: `/offers/${slug}`,
      changed: facts.lastChecked,
    })),
    ...listGuides(sourceLocale).map(({ slug, facts }) => ({
      path: `/guides/${slug}`,
      changed: facts.lastChecked,
    })),
    ...listPlaces(sourceLocale, {}).map(({ slug, facts }) => ({
      path: `/places/${slug}`,
      changed: facts.lastChecked,
    })),
    ...listPages(sourceLocale).map(({ slug, facts }) => ({
      path: `/info/${slug}`,
      changed: facts.lastChecked,
    })),
  ];
}

export default function sitemap(): MetadataRoute.Sitemap {
  return listedPages().flatMap(({ path, changed }) => {
    const languages = languageVersions(path);
    return locales.map((locale) => ({
      url: publicAddress(`/${locale}${path}`),
      alternates: { languages },
      ...(changed && { lastModified: changed }),
    }));
  });
}
