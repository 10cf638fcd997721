import type { GroupWeek } from "@/domain/attendance/rules";
import { formatShortDate } from "@/lib/i18n/format";

type Props = {
  readonly offerId: string;
  readonly title: string;
  readonly weeks: readonly GroupWeek[];
  /** Whom it is said of. */
  readonly whom: string;
  /** Which page it leads back to: of a course alone, or of a referral. */
  readonly back: { readonly course?: string | undefined; readonly referral?: string };
};

/** This week and the last, as they stand beside each person; holidays ahead are folded. */
const openWeeks = 2;

/** That nobody has lessons: one press for a whole group. */
export function GroupWeeks({ offerId, title, weeks, whom, back }: Props) {
  const ahead = weeks.slice(openWeeks);
  const planned = ahead.filter(({ noted }) => noted > 0);
  const same = { offerId, title, back };
  return (
    <div className="mt-2">
      <p className="text-soft">
        Kein Unterricht für {whom} (Ferien, Ausfall, Krankheit der Lehrkraft):
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

function Buttons({ offerId, title, weeks, back }: Omit<Props, "whom">) {
  return (
    <div className="mt-1 grid gap-1.5 sm:grid-cols-2 lg:grid-cols-4">
      {weeks.map((each) => (
        <form key={each.week} action="/intern/attendance/group" method="post">
          <input type="hidden" name="offerId" value={offerId} />
          {Object.entries(back).map(
            ([name, value]) => value && <input key={name} type="hidden" {...{ name, value }} />,
          )}
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
          <span className="sr-only">{title}, kein Unterricht: </span>
          Woche ab {day} zurücknehmen
        </button>
      )}
    </>
  );
}
