import type { Hour } from "@/domain/planned-hour/changed";
import { berlinMoment } from "@/lib/berlin-instant";
import { now } from "@/lib/clock";
import { AppError, type IssueCode } from "@/lib/errors";
import type { PlannedHour } from "./planned-hours";
import type { ComposeInput } from "./schema";
import { saysOf, type Template } from "./templates";

/**
 * Whether a text would tell of one of these what is so: of a move only of what was moved, of the end
 * only of what was called off.
 */
export function canTellOf(template: Template, { kind, isOff, known }: PlannedHour): boolean {
  switch (template) {
    case "cancelled":
      return isOff;
    case "moved":
      return !isOff && known !== null;
    case "conference":
      return !isOff && kind === "conference";
    case "invitation":
      return !isOff && kind === "appointment";
    default:
      return !isOff && saysOf(template) !== undefined;
  }
}

type Asked = Pick<ComposeInput, "template" | "day" | "time" | "fromDay" | "fromTime"> & {
  readonly filled?: string;
};

const hourNames = ["day", "time", "fromDay", "fromTime"] as const;

type HoursAsked = { readonly [Name in (typeof hourNames)[number]]?: string | undefined };

/** Names the hours with which a text is filled in from something planned, so far as it says them. */
export function filledHours(template: Template | undefined, hours: HoursAsked): string {
  const names = template === "moved" ? hourNames : hourNames.slice(0, 2);
  return names
    .map((name) => hours[name] ?? "")
    .join(" ")
    .trim();
}

/**
 * The first field of an hour that is another by now than was filled in from something planned: of that
 * one the text does not tell any more. Undefined where nothing was filled in, or it stands as it was.
 */
export function otherThanFilled(asked: Asked): (typeof hourNames)[number] | undefined {
  const filled = (asked.filled ?? "").split(" ");
  if (!saysOf(asked.template)) return undefined;
  return hourNames.find((name, at) => filled[at] && filled[at] !== asked[name]);
}

/** The hour at which the person would come, of a change; null of anything else, or where it is missing. */
function hourChanged({ template, day, time, fromDay, fromTime }: Asked): Hour | null {
  if (template === "moved") return fromDay && fromTime ? { day: fromDay, time: fromTime } : null;
  return template === "cancelled" && day && time ? { day, time } : null;
}

/** What about the hours in a text is asked, in the order of the form. */
export const toldDoubts = [
  "askNotPlanned",
  "askOtherHour",
  "askPastHour",
] as const satisfies IssueCode[];
export type ToldDoubt = (typeof toldDoubts)[number];

/** Each question with its field, and its name: a yes holds for just this hour. */
function doubts(asked: Asked) {
  const { template, day, time } = asked;
  const changed = hourChanged(asked);
  const told = day && time && saysOf(template) ? { day, time } : null;
  const key = (code: ToldDoubt, hour: Hour | null) => `${code}:${hour?.day} ${hour?.time}`;
  return {
    askNotPlanned: {
      ...{ field: template === "moved" ? "fromDay" : "day", hour: changed },
      key: key("askNotPlanned", changed),
    },
    askOtherHour: {
      ...{ field: otherThanFilled(asked) ?? "day", hour: told },
      key: `askOtherHour:${filledHours(template, asked)}`,
    },
    askPastHour: { field: "time", hour: told, key: key("askPastHour", told) },
  } satisfies Record<ToldDoubt, { field: string; hour: Hour | null; key: string }>;
}

/** What a form sends as its yes to a question. */
export function toldDoubtKey(code: ToldDoubt, asked: Asked): string {
  return doubts(asked)[code].key;
}

/**
 * What about the hours in a text may be a slip: the hour of something to come is past already; it is
 * another than was filled in; and where somebody has typed of a change by hand, the portal knows nothing of it.
 * @param planned of the person; undefined where the text was filled in from one of them
 * @param confirmed keys of what was answered with yes
 * @throws AppError "invalid": the questions of {@link toldDoubts}
 */
export function checkHoursTold(
  asked: Asked,
  planned: readonly PlannedHour[] | undefined,
  confirmed: readonly string[],
): void {
  const { askNotPlanned, askPastHour } = doubts(asked);
  const { hour } = askPastHour;
  const isAsked = {
    askNotPlanned: planned !== undefined && askNotPlanned.hour && !isKnown(asked, planned),
    askOtherHour: otherThanFilled(asked) !== undefined,
    askPastHour: hour !== null && berlinMoment(hour.day, hour.time) < now(),
  };
  const issues = toldDoubts
    .filter((code) => isAsked[code] && !confirmed.includes(doubts(asked)[code].key))
    .map((code) => ({ field: doubts(asked)[code].field, code }));
  if (issues.length > 0) throw new AppError("invalid", issues);
}

function isKnown(asked: Asked, planned: readonly PlannedHour[]): boolean {
  const { template, day, time } = asked;
  const changed = hourChanged(asked);
  const isAt = (hour: Hour | null) => hour?.day === changed?.day && hour?.time === changed?.time;
  return planned
    .filter((each) => canTellOf(template, each))
    .some((each) =>
      template === "moved"
        ? isAt(each.known) && each.day === day && each.time === time
        : isAt(each) || isAt(each.known),
    );
}
