import type { NotedWeeks } from "@/domain/attendance/queries";
import { attendanceMarks } from "@/domain/attendance/rules";
import { formatShortDate } from "@/lib/i18n/format";
import { attendanceWords } from "../words";
import { NotedBy } from "./noted-by";

type Props = {
  readonly action: string;
  readonly weeks: NotedWeeks;
  /** Goes along where the address does not say whose weeks these are. */
  readonly id?: string;
  /** The only course that the page shows, and shows again. */
  readonly course?: string | undefined;
  /** Whose weeks these are, for who cannot see what stands above. */
  readonly of?: string;
};

/** One press a week; pressing what is pressed takes it back. */
export function WeekButtons({ action, weeks, id, course, of }: Props) {
  return (
    <div className="mt-2 grid gap-3 sm:grid-cols-2">
      {weeks.map(({ week, mark, noted }) => (
        <form key={week} action={action} method="post">
          {id && <input type="hidden" name="id" value={id} />}
          {course && <input type="hidden" name="course" value={course} />}
          <input type="hidden" name="week" value={week} />
          <input type="hidden" name="shown" value={mark ?? ""} />
          <fieldset>
            <legend className="text-soft">
              <span className="sr-only">{of} </span>Woche ab {formatShortDate(week)}
            </legend>
            <div className="mt-1 grid grid-cols-2 gap-1.5">
              {attendanceMarks.map((choice) => (
                <button
                  key={choice}
                  className={`button justify-center px-1 ${mark === choice ? "" : "quiet"}`}
                  type="submit"
                  name="mark"
                  value={mark === choice ? "" : choice}
                  aria-pressed={mark === choice}
                >
                  {attendanceWords[choice]}
                </button>
              ))}
            </div>
            <NotedBy noted={noted} />
          </fieldset>
        </form>
      ))}
    </div>
  );
}
