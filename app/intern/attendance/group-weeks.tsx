import { formatShortDate } from "@/lib/i18n/format";
import type { PlainDate } from "@/lib/plain-date";

/** Of how many of a group it is noted that a week has no lessons, and of how many nothing. */
export type GroupWeek = {
  readonly week: PlainDate;
  readonly noted: number;
  readonly open: number;
  readonly of: number;
};

type Props = {
  readonly offerId: string;
  readonly title: string;
  readonly weeks: readonly GroupWeek[];
  /** The only course that the page shows, and shows again. */
  readonly open: string | undefined;
};

/** This week and the last, as they stand beside each person; holidays ahead are folded. */
const openWeeks = 2;

/** That nobody has lessons: one press for a whole group. */
export function GroupWeeks({ offerId, title, weeks, open }: Props) {
  const ahead = weeks.slice(openWeeks);
  const planned = ahead.filter(({ noted }) => noted > 0);
  const same = { offerId, title, open };
  return (
    <div className="mt-2">
      <p className="text-soft">
        Kein Unterricht für alle hier (Ferien, Ausfall, Krankheit der Lehrkraft):
      </p>
      <Buttons {...same} weeks={weeks.slice(0, openWeeks).reverse()} />
      <details className="mt-1">
        <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
          Ferien in den nächsten Wochen
          {planned.length > 0 &&
            `: notiert ab ${planned.map(({ week }) => formatShortDate(week)).join(", ")}`}
        </summary>
        <Buttons {...same} weeks={ahead} />
      </details>
    </div>
  );
}

function Buttons({ offerId, title, weeks, open }: Props) {
  return (
    <div className="mt-1 grid gap-1.5 sm:grid-cols-2 lg:grid-cols-4">
      {weeks.map((each) => (
        <form key={each.week} action="/intern/attendance/group" method="post">
          <input type="hidden" name="offerId" value={offerId} />
          {open && <input type="hidden" name="course" value={open} />}
          <input type="hidden" name="week" value={each.week} />
          <WeekOfAll title={title} of={each} />
        </form>
      ))}
    </div>
  );
}

/** Pressed once it is said of all who have no other mark; before that it can be said of the rest too. */
function WeekOfAll({ title, of: { week, noted, open, of } }: { title: string; of: GroupWeek }) {
  const isSaid = noted > 0 && open === 0;
  const day = formatShortDate(week);
  return (
    <>
      <button
        className={`button w-full justify-center px-2 ${isSaid ? "" : "quiet"}`}
        type="submit"
        name="noLessons"
        value={isSaid ? "" : "yes"}
        aria-pressed={isSaid}
      >
        <span className="sr-only">{title}, kein Unterricht: </span>
        Woche ab {day}
        {noted > 0 && noted < of && ` (${noted} von ${of})`}
      </button>
      {noted > 0 && !isSaid && (
        <button
          className="button quiet mt-1 w-full justify-center px-2"
          type="submit"
          name="noLessons"
          value=""
        >
          <span className="sr-only">
            {title}, Woche ab {day}: kein Unterricht{" "}
          </span>
          Zurücknehmen
        </button>
      )}
    </>
  );
}
