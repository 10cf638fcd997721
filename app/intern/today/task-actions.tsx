import { DayInRow } from "@/components/form/day-in-row";
import { DraftField } from "@/components/form/draft-field";
import { Icon } from "@/components/icon";
import { isNumber } from "@/domain/contact-request/rules";
import type { Template } from "@/domain/message/templates";
import type { Channel } from "@/domain/person/channels";
import type { TodayRow } from "@/domain/today/queries";
import { asksOthers, backOn, isPromised, isToldBefore, nextWorkingDay } from "@/domain/today/rules";
import type { TaskKind } from "@/domain/today-task";
import { today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "../issue-sentence";
import { reachAddress } from "../reach-link";
import { doneWays, openLabels } from "./done-ways";

type Props = {
  readonly row: TodayRow;
  /** The row that has the focus once this one is settled. */
  readonly next: string;
  readonly form: FormState;
  readonly putOff: boolean;
};

/** The next step of a row, one tap each: call, write, done, another day. */
export function TaskActions({ row, next, form, putOff }: Props) {
  if (putOff) {
    return (
      <form action="/intern/today/take-up" method="post">
        <RowFields row={row} next={row.key} />
        <button className="button quiet" type="submit" data-key="e">
          Doch jetzt
        </button>
      </form>
    );
  }
  const toPerson = !asksOthers(row);
  const contact = row.person?.contact;
  const call = toPerson && contact && reachAddress(callable(contact.channel), contact.value);
  const write = toPerson && writeAddress(row);
  const way = wayOf(row);
  return (
    <div className="flex flex-wrap content-start items-start gap-1.5 lg:max-w-140 lg:justify-end">
      {call && (
        <a className="button" href={call} data-key="a">
          <Icon name="phone" />
          Anrufen
        </a>
      )}
      {write && (
        <a className="button quiet" href={write} rel="noreferrer" data-key="s">
          <Icon name={contact?.channel === "email" ? "mail" : "chat"} />
          Schreiben
        </a>
      )}
      {way ? (
        <form action="/intern/today/done" method="post">
          <RowFields row={row} next={next} />
          <button className="button quiet" type="submit" data-key="e">
            <Icon name="check" />
            {way.label}
          </button>
        </form>
      ) : (
        <a className="button quiet" href={row.href} data-key="e">
          <Icon name="check" />
          {openLabels[row.kind] ?? "Öffnen"}
        </a>
      )}
      <PutOff row={row} next={next} form={form} />
      <Take row={row} next={next} />
    </div>
  );
}

/** What has an hour as well as a day is moved on its own page. */
const movedAt: Partial<Record<TaskKind, string>> = {
  appointment: "#move",
  appointmentOpen: "#move",
  conference: "/change",
  conferenceOpen: "/change",
};

/** As late as a promise can be put off to now. */
const latestBack = (row: TodayRow) => backOn(row, { untilOn: longestDay, on: today() });
const longestDay = plainDate.parse("9999-12-31");

/** Whoever puts off a promise on its own day breaks it: that is said before. */
function promiseWords(row: TodayRow): string | undefined {
  const back = latestBack(row);
  const again = `Spätestens am ${formatShortDate(back)} steht es wieder hier.`;
  if (isToldBefore(row.kind)) {
    const isClose = back >= row.dueOn;
    return `Die Person muss es vorher wissen (${formatShortDate(row.dueOn)})${isClose ? ": Verschieben Sie es, erfährt sie es vielleicht nicht rechtzeitig" : ""}. ${again}`;
  }
  if (!isPromised(row.kind)) return undefined;
  if (back <= row.dueOn) return `Es ist zugesagt. ${again}`;
  return `Es ist bis ${formatShortDate(row.dueOn)} zugesagt: Verschieben Sie es, ist die Zusage nicht gehalten. Bitte sagen Sie das der Person. ${again}`;
}

/** Another day. */
function PutOff({ row, next, form }: Omit<Props, "putOff">) {
  const place = movedAt[row.kind];
  if (place) {
    return (
      <a className="button quiet" href={`${row.href}${place}`} data-key="v">
        Verschieben
      </a>
    );
  }
  const isThis = form.value("id") === row.id && form.value("kind") === row.kind;
  const error = isThis ? form.error("untilOn") : undefined;
  const id = isThis ? "untilOn" : `until-${row.key}`;
  const promised = promiseWords(row);
  return (
    <details open={isThis}>
      <summary className="button quiet cursor-pointer list-none" data-key="v">
        Verschieben
      </summary>
      <form className="mt-1.5" action="/intern/today/put-off" method="post" noValidate>
        <DraftField token={form.draft} />
        <RowFields row={row} next={next} />
        <DayInRow
          id={id}
          name="untilOn"
          label="Wieder zeigen am"
          value={isThis ? form.value("untilOn") : nextWorkingDay(today())}
          hint={promised && <span className="block max-w-80">{promised}</span>}
          error={error}
          button={
            <button className="button" type="submit">
              Speichern
            </button>
          }
        />
      </form>
    </details>
  );
}

/** What belongs to nobody is taken on for today, so that no two ring one person. */
function Take({ row, next }: Pick<Props, "row" | "next">) {
  if (!row.shared || row.along) return null;
  const { taken } = row.shared;
  const isOwn = taken !== null && row.whose.is === "own";
  return (
    <form action="/intern/today/take" method="post">
      <RowFields row={row} next={next} />
      {taken && <input type="hidden" name="held" value={taken.task} />}
      {isOwn && <input type="hidden" name="then" value="giveBack" />}
      <button className="button quiet" type="submit" data-key="m">
        {isOwn ? "Zurückgeben" : taken ? "Selbst übernehmen" : "Übernehmen"}
      </button>
    </form>
  );
}

/** How the list itself settles a row for who reads it, if it does. */
function wayOf({ kind, version, whose }: TodayRow) {
  const way = doneWays[kind];
  if (version === null || (way?.byOwnerAlone && whose.is === "colleague")) return undefined;
  return way;
}

function RowFields({ row, next }: Pick<Props, "row" | "next">) {
  return (
    <>
      <input type="hidden" name="kind" value={row.kind} />
      <input type="hidden" name="id" value={row.id} />
      <input type="hidden" name="version" value={row.version ?? 0} />
      <input type="hidden" name="next" value={next} />
      <input type="hidden" name="page" value={row.href} />
      {row.whose.is === "colleague" && <input type="hidden" name="colleagues" value="1" />}
    </>
  );
}

/** A message in the person's language; of whom there is only a request, by the way they named. */
function writeAddress({ kind, id, person }: TodayRow): string | undefined {
  if (!person) return undefined;
  const { contact, personId } = person;
  if (personId) {
    const template = messageFor[kind];
    const page = `/intern/messages/${personId}`;
    const about = messageAbout[kind];
    const of = about ? `&${about}=${id}` : "";
    return template ? `${page}?template=${template}${of}` : page;
  }
  if (!contact || contact.channel === "phone") return undefined;
  return reachAddress(contact.channel, contact.value);
}

/** What one usually writes about a thing of this kind; the page offers all others as well. */
const messageFor: Partial<Record<TaskKind, Template>> = {
  appointment: "reminder",
  appointmentOpen: "notReached",
  callWish: "callBack",
  conferenceCancelled: "cancelled",
  conferenceMoved: "moved",
  appointmentCancelled: "cancelled",
  appointmentMoved: "moved",
  ending: "endsSoon",
  outreach: "invitation",
};

/** The message says when it is, or was, and notes with it that the person was told. */
const messageAbout: Partial<Record<TaskKind, "appointment" | "conference">> = {
  conferenceCancelled: "conference",
  conferenceMoved: "conference",
  appointment: "appointment",
  appointmentCancelled: "appointment",
  appointmentMoved: "appointment",
};

/** A number that takes messages can be called as well. */
const callable = (channel: Channel): Channel => (isNumber(channel) ? "phone" : "visit");
