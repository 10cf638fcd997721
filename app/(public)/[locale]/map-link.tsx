import { Icon } from "@/components/icon";
import { postalLine } from "@/domain/open-data/postal-address";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/**
 * Where a place is on a map: a plain link, so that nobody is asked for a map before somebody wants
 * one. Nothing where the place has no street to look for.
 */
export function MapLink({ locale, place }: { locale: Locale; place: string }) {
  const address = postalLine(place);
  if (!address?.street) return null;
  const t = translator(locale, "place");
  const { street, postalCode, city } = address;
  const query = new URLSearchParams({ query: `${street}, ${postalCode} ${city}` });
  return (
    <p className="no-print">
      <a
        className="inline-flex min-h-12 items-center gap-2"
        href={`https://www.openstreetmap.org/search?${query}`}
        rel="noreferrer"
      >
        <Icon name="place" />
        {t("map")}
      </a>
    </p>
  );
}
