import { Icon } from "@/components/icon";
import type { Opening } from "@/domain/place/opening";
import { formatDate, formatWeekday } from "@/lib/i18n/format";
import type { PlaceWords } from "./place-words";

/** Whether a place is open at the moment the page was made, until when, or when it opens next. */
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
    <p className="flex items-start gap-2.5">
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
  const { t, locale, facts } = words;
  const { because, opens } = opening;
  const next =
    opens &&
    (opens.day === facts.today
      ? t("opensToday", { time: opens.time })
      : t("opensOn", {
          weekday: formatWeekday(locale, opens.day),
          date: formatDate(locale, opens.day),
          time: opens.time,
        }));
  return (
    <>
      {because && <> ({t(`because.${because}`)})</>}
      {next && <> · {next}</>}
    </>
  );
}
