import { Badge } from "@/components/panel";
import type { TodayRow } from "@/domain/today/queries";
import { asksOthers, isToldBefore, type Pressure } from "@/domain/today/rules";
import { formatShortDate, formatShortDay } from "@/lib/i18n/format";
import { spokenWord } from "../contacts/contact-words";
import type { FormState } from "../issue-sentence";
import { TaskActions } from "./task-actions";
import { whoWords } from "./task-words";

const tones: Record<Pressure, "not" | "asks" | "fits" | "plain"> = {
  atAnHour: "fits",
  broken: "not",
  promised: "asks",
  due: "asks",
  soon: "plain",
  whenPossible: "plain",
};

type Props = {
  readonly label: string;
  readonly rows: readonly TodayRow[];
  readonly form: FormState;
  /** Rows that were put off are taken up again, and nothing else. */
  readonly putOff?: boolean;
};

/** Things to do in their order. Each row can have the focus, so that the keyboard goes from one to the next. */
export function TaskList({ label, rows, form, putOff = false }: Props) {
  return (
    <ol className="mt-3 grid gap-2" aria-label={label}>
      {rows.map((row, index) => (
        <li
          key={row.key}
          className={`${row.along ? "ms-4 border-dashed sm:ms-8 " : ""}grid scroll-mt-18 gap-x-4 gap-y-1.5 rounded-card border border-line bg-card p-3 focus:border-brand lg:grid-cols-[minmax(0,1fr)_auto]`}
          id={row.key}
          tabIndex={-1}
          data-row=""
        >
          <div className="wrap-anywhere min-w-0">
            <p className="flex flex-wrap items-center gap-x-3">
              <Badge tone={tones[row.pressure]}>{row.reason}</Badge>
              <a
                className="inline-flex min-h-8 items-center font-bold max-sm:min-h-11"
                href={row.href}
                data-key="o"
              >
                <bdi>{whoWords(row)}</bdi>
              </a>
              <span className="text-soft">
                {row.along ? "im selben Gespräch" : `ca. ${row.minutes} Min.`}
                {row.byNumber && ", gleiche Nummer"}
              </span>
            </p>
            <p>{row.about}</p>
            <p className="text-soft">{wishesOf(row)}</p>
            <WhoseRow row={row} />
            {putOff && row.putOff && <BackAgain kind={row.kind} {...row.putOff} />}
          </div>
          <TaskActions
            row={row}
            next={rows[index + 1]?.key ?? rows[index - 1]?.key ?? "list"}
            form={form}
            putOff={putOff}
          />
        </li>
      ))}
    </ol>
  );
}

/** Who does it, where that is not simply who reads. */
function WhoseRow({ row: { whose, shared } }: { row: TodayRow }) {
  const taken = shared?.taken;
  if (taken && whose.is !== "own") {
    return (
      <p className="font-bold">
        <bdi>{taken.displayName}</bdi> hat das heute übernommen
      </p>
    );
  }
  if (taken) return <p className="font-bold">von Ihnen übernommen, für heute</p>;
  if (whose.is === "own") return null;
  return (
    <p className="text-soft">
      {whose.is === "standsIn" ? "in Vertretung für " : "zuständig: "}
      <bdi>{whose.by.displayName}</bdi>
    </p>
  );
}

type Back = NonNullable<TodayRow["putOff"]> & Pick<TodayRow, "kind">;

/** When a row that was put off returns, and who has put it off. */
function BackAgain({ kind, untilOn, backOn, by }: Back) {
  const why = isToldBefore(kind) ? "die Person muss es vorher wissen" : "zugesagt";
  return (
    <p className="text-soft">
      {by && (
        <>
          verschoben von <bdi>{by}</bdi>,{" "}
        </>
      )}
      wieder da am {formatShortDay(backOn)}
      {backOn < untilOn && ` (${why}; gewünscht war der ${formatShortDate(untilOn)})`}
    </p>
  );
}

/** What matters to whoever speaks with the person: nothing where a carrier or an office is asked. */
function wishesOf(row: TodayRow): string {
  const { person } = row;
  if (!person || asksOthers(row)) return "";
  return [
    spokenWord(person.language),
    person.femaleContactWished ? "möchte mit einer Frau sprechen" : "",
    person.sharedPhone ? "andere lesen mit" : "",
    person.isClosed ? "Fallakte geschlossen" : "",
  ]
    .filter(Boolean)
    .join(", ");
}
