import { dayNames } from "@/app/(public)/[locale]/offers/day-names";
import { factWords } from "@/app/(public)/[locale]/offers/fact-words";
import { fill, German } from "@/components/german";
import { city } from "@/lib/city/city";
import type { CityBody } from "@/lib/city/schema";
import { directions, type Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { ReachList } from "./reach-list";

/** Who a body of the city's configuration is, where it is, and how to reach it. */
export function CityContactCard({ body, locale }: { body: CityBody; locale: Locale }) {
  const t = translator(locale, "info");
  const { name, unit, address, stop, phone, mail, web } = city().bodies[body];
  return (
    <section
      className="rounded-card border border-line bg-card p-4"
      lang={locale}
      dir={directions[locale]}
    >
      <p>
        <b>
          <German>{name}</German>
        </b>
      </p>
      {unit && (
        <p>
          <German>{unit}</German>
        </p>
      )}
      {address && (
        <p>
          <German>{address}</German>
        </p>
      )}
      {stop && <p>{fill((gap) => t("stop", { stop: gap }), <German>{stop}</German>)}</p>}
      <ReachList locale={locale} phone={phone} mail={mail} />
      {web && (
        <p>
          <a
            className="inline-flex min-h-12 items-center [overflow-wrap:anywhere]"
            href={web}
            rel="noreferrer"
          >
            <bdi dir="ltr">{web}</bdi>
          </a>
        </p>
      )}
    </section>
  );
}

/** When the team answers the telephone. */
export function CallTimes({ locale }: { locale: Locale }) {
  const t = translator(locale, "info");
  const words = factWords(locale);
  return (
    <div lang={locale} dir={directions[locale]}>
      <p>{t("calls")}</p>
      <ul>
        {city().calls.map(({ weekdays, from, to }) => (
          <li key={`${weekdays[0]}${from}`}>
            {words.t("session", { days: dayNames(weekdays, words), from, to })}
          </li>
        ))}
      </ul>
    </div>
  );
}
