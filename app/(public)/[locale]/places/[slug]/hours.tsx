import { OpeningLine } from "@/app/(public)/[locale]/places/opening-line";
import type { PlaceWords } from "@/app/(public)/[locale]/places/place-words";
import { hoursOn, usualSpans } from "@/domain/place/opening";
import type { PlaceView } from "@/domain/place/queries";
import { formatDate } from "@/lib/i18n/format";
import { type OpeningSpan, weekdayOf, weekdays } from "@/lib/opening-hours";

/** Whether it is open now, the usual week with today marked, and the days that differ. */
export function Hours({ place, words }: { place: PlaceView; words: PlaceWords }) {
  const { t, facts: fact } = words;
  const { facts, opening } = place;
  const today = weekdayOf(fact.today);
  const { spans, because } = hoursOn(facts, fact.today);
  return (
    <section className="mt-3.5 rounded-card border border-line bg-card p-4" id="hours">
      <h2 className="text-lg">{t("hours")}</h2>
      <div className="mt-2">
        <OpeningLine opening={opening} words={words} />
      </div>
      {facts.hours && (
        <table className="hours mt-3 w-full max-w-120 border-collapse text-start">
          <caption className="sr-only">{t("hours")}</caption>
          <tbody>
            {weekdays.map((weekday) => {
              const isToday = weekday === today;
              const usual = <Spans spans={usualSpans(facts, weekday)} words={words} />;
              return (
                <tr key={weekday} className="border-line border-t align-top">
                  <th className="px-2 py-1.5 text-start font-[inherit]" scope="row">
                    {fact.t(`weekday.${weekday}`)}
                    {isToday && <span data-now=""> ({t("today")})</span>}
                  </th>
                  <td className="px-2 py-1.5">
                    {isToday && because ? (
                      <>
                        <div data-now="">
                          <Spans spans={spans} words={words} />
                          <div>{t(`because.${because}`)}</div>
                        </div>
                        {/* On another day, which is when a copy is read, the usual hours hold. */}
                        <div hidden data-note="copy">
                          {usual}
                        </div>
                      </>
                    ) : (
                      usual
                    )}
                  </td>
                </tr>
              );
            })}
          </tbody>
        </table>
      )}
      <p className="mt-3 text-base text-soft">
        {t("holidays")} {t("callFirst")}
      </p>
      <Exceptions place={place} words={words} />
    </section>
  );
}

function Spans({ spans, words: { t } }: { spans: readonly OpeningSpan[]; words: PlaceWords }) {
  if (spans.length === 0) return <div className="text-soft">{t("closedDay")}</div>;
  return spans.map(({ from, to }) => (
    <div key={from}>
      <bdi className="whitespace-nowrap" dir="ltr">
        {from} – {to}
      </bdi>
    </div>
  ));
}

/** The days to come on which other hours hold. */
function Exceptions({ place: { facts }, words }: { place: PlaceView; words: PlaceWords }) {
  const { t, locale, facts: fact } = words;
  const coming = (facts.exceptions ?? [])
    .filter(({ from, to = from }) => to >= fact.today)
    .sort((a, b) => a.from.localeCompare(b.from));
  if (coming.length === 0) return null;
  return (
    <>
      <h3 className="mt-4">{t("exceptions")}</h3>
      <ul className="mt-1.5 grid gap-2">
        {coming.map(({ from, to = from, reason, open = [] }) => (
          <li key={from}>
            <b className="block">
              {from === to
                ? formatDate(locale, from)
                : t("days", { from: formatDate(locale, from), to: formatDate(locale, to) })}
            </b>
            <div>{t(`because.${reason}`)}</div>
            <Spans spans={open} words={words} />
          </li>
        ))}
      </ul>
    </>
  );
}
