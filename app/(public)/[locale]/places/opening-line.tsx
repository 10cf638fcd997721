import { Icon } from "@/components/icon";
import type { Opening } from "@/domain/place/opening";
import type { WallClock } from "@/lib/clock";
import { formatDate, formatWeekday } from "@/lib/i18n/format";
import { daysBetween } from "@/lib/plain-date";
import type { PlaceWords } from "./place-words";

/**
 * Whether a place is open at the moment the page was made, until when, or when it opens next. A copy
 * is read at another hour: there `data-now` is hidden.
 */
export function OpeningLine({ opening, words }: { opening: Opening; words: PlaceWords }) {
  const { t } = words;
  if (opening.state === "unknown") {
    return (
      <p className="flex items-start gap-2.5">
        <Icon name="clock" className="mt-1 text-soft" />
        {t("hoursUnknown")}
      </p>
    );
  }
  const open = opening.state === "open";
  return (
    <p className="flex items-start gap-2.5" data-now="">
      <Icon name="clock" className={`mt-1 ${open ? "text-fits" : "text-soft"}`} />
      <span>
        <b className={open ? "text-fits" : ""}>{open ? openWords(opening, words) : t("closed")}</b>
        {!open && closedWords(opening, words)}
      </span>
    </p>
  );
}

function openWords({ until }: Extract<Opening, { state: "open" }>, { t, facts }: PlaceWords) {
  // Past midnight the time alone would mislead.
  return until?.day === facts.today ? t("open", { time: until.time }) : t("openOn");
}

function closedWords(opening: Extract<Opening, { state: "closed" }>, words: PlaceWords) {
  const { t } = words;
  const { because, opens } = opening;
  const next = opens && opensWords(opens, words);
  return (
    <>
      {because && <> ({t(`because.${because}`)})</>}
      {next && <> · {next}</>}
    </>
  );
}

/** The day by the word that says most shortly which one it is. */
function opensWords({ day, time }: WallClock, { t, locale, facts }: PlaceWords): string {
  const ahead = daysBetween(facts.today, day);
  if (ahead === 0) return t("opensToday", { time });
  if (ahead === 1) return t("opensTomorrow", { time });
  const weekday = formatWeekday(locale, day);
  return ahead < 7
    ? t("opensWeekday", { weekday, time })
    : t("opensOn", { weekday, date: formatDate(locale, day), time });
}
