import type { ReactNode } from "react";
import { fill } from "@/components/german";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { comingDates, comingInformationDates } from "@/domain/offer/dates";
import type { OfferDetail } from "@/domain/offer-list/queries";
import { today } from "@/lib/clock";
import { endonyms, type Locale, locales, sourceLocale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";

/** What of an offer can be taken along: on paper, in one's calendar, on another telephone. */
export function TakeAlong({ offer, locale }: { offer: OfferDetail; locale: Locale }) {
  const t = translator(locale, "takeAlong");
  const page = `/${locale}/offers/${offer.slug}`;
  const day = today();
  const dated = !offer.over && comingDates(offer.facts, day).length > 0;
  // Beside German a German reader may want any language, for somebody they help.
  const others: readonly Locale[] =
    locale === sourceLocale ? locales.filter((other) => other !== locale) : [sourceLocale];
  return (
    <section className="as-seen no-print mt-9 max-w-152">
      <h2 className="text-xl">{t("title")}</h2>
      <ul className="names mt-3 grid gap-2">
        <Take icon="sheet" href={`${page}/pdf`}>
          {t("sheet")}
        </Take>
        {others.map((other) => (
          <Take key={other} icon="sheet" href={`${page}/pdf?with=${other}`}>
            {fill(
              (gap) => t("sheetWith", { language: gap }),
              <bdi lang={other}>{endonyms[other]}</bdi>,
            )}
          </Take>
        ))}
        {dated && (
          <Take icon="calendar" href={`${page}/calendar.ics`}>
            {t("calendar")}
          </Take>
        )}
        {dated && comingInformationDates(offer.facts, day).length > 0 && (
          <Take icon="calendar" href={`/${locale}/information-dates.ics`}>
            {t("allDates")}
          </Take>
        )}
        <Take icon="code" href={`${page}/qr`}>
          {t("code")}
        </Take>
      </ul>
    </section>
  );
}

type TakeProps = { icon: IconName; href: string; children: ReactNode };

function Take({ icon, href, children }: TakeProps) {
  return (
    <li>
      <a className="inline-flex min-h-12 items-center gap-2.5" href={href}>
        <Icon name={icon} />
        <span>{children}</span>
      </a>
    </li>
  );
}
