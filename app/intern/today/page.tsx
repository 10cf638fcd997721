import { ErrorSummary } from "@/components/form/error-summary";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { readBridgeRate } from "@/domain/follow-up/gaps";
import { countGaps } from "@/domain/follow-up/today";
import { countReached } from "@/domain/roster/reached";
import { readToday, type Today } from "@/domain/today/queries";
import { today } from "@/lib/clock";
import { dropDraft, loadDraft } from "@/lib/forms/draft";
import { fieldValue } from "@/lib/forms/fields";
import { formatShortDate, formatShortDay } from "@/lib/i18n/format";
import { Desk } from "../desk";
import { noticeFor } from "../notices";
import { StuckMails } from "../outbox/stuck-mails";
import { pageForms } from "../page-forms";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { Colleagues } from "./colleagues";
import { FeedPanel } from "./feed-panel";
import { Figures } from "./figures";
import { HoursPanel } from "./hours-panel";
import { NotDone } from "./not-done";
import { RoundKeys } from "./round-keys";
import { withWay } from "./row-form";
import { TaskList } from "./task-list";
import { hoursWords } from "./task-words";
import { UndoForm } from "./undo-form";

export default async function TodayPage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const colleagues = (await queryValue(searchParams, "colleagues")) === "1";
  const [list, bridge, coverage, gaps] = await orNotFound(
    Promise.all([
      readToday(actor, { colleagues }),
      readBridgeRate(actor),
      countReached(actor),
      countGaps(actor),
    ]),
  );
  const forms = await pageForms(["today", "today-hours"], await queryValue(searchParams, "draft"), {
    untilOn: "Wieder zeigen am",
    hours: "Stunden in der Woche",
  });
  const form = forms.of("today");
  const hours = String(list.weekMinutes / 60).replace(".", ",");
  const day = today();
  return (
    <Desk
      actor={actor}
      room="/intern/today"
      title="Heute"
      heading={`Heute, ${formatShortDay(day)}`}
      lead={weekWords(list)}
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <UndoForm actor={actor} settled={await queryValue(searchParams, "undo")} />
      <StuckMails actor={actor} />
      <ErrorSummary title="Das ging nicht" issues={withWay(form, forms.summary)} />
      <Figures bridge={bridge} coverage={coverage} gaps={gaps} />
      <section className="mt-5" id="list" tabIndex={-1} data-round="">
        <h2 className="text-lg">Jetzt ({list.counts.today})</h2>
        <RoundKeys shared={[...list.today, ...list.thisWeek].some((row) => row.shared)} />
        {list.today.length === 0 ? (
          <Empty>
            {list.counts.thisWeek + list.counts.notThisWeek === 0
              ? "Nichts zu tun. Alle Zusagen sind gehalten."
              : "Für heute sind keine Stunden mehr frei. Was als Nächstes käme, steht darunter."}
          </Empty>
        ) : (
          <TaskList label="Jetzt" rows={list.today} form={form} />
        )}
        <More shown={list.today.length} count={list.counts.today} />
        {list.counts.thisWeek > 0 && (
          <>
            <h2 className="mt-6 text-lg">Noch in dieser Woche ({list.counts.thisWeek})</h2>
            <TaskList label="Noch in dieser Woche" rows={list.thisWeek} form={form} />
            <More shown={list.thisWeek.length} count={list.counts.thisWeek} />
          </>
        )}
      </section>
      <NotDone today={list} />
      <Colleagues held={list.colleagues} form={form} open={colleagues} />
      {list.counts.putOff > 0 && (
        <section className="mt-6">
          <h2 className="text-lg">Verschoben ({list.counts.putOff})</h2>
          <TaskList label="Verschoben" rows={list.putOff} form={form} putOff />
          <More shown={list.putOff.length} count={list.counts.putOff} />
        </section>
      )}
      <FeedPanel actor={actor} address={await newFeedAddress(searchParams)} />
      <HoursPanel form={forms.of("today-hours", { hours })} open={forms.back === "today-hours"} />
    </Desk>
  );
}

/** The address that was made just now: shown once, and then forgotten. */
async function newFeedAddress(searchParams: Query): Promise<string> {
  const token = await queryValue(searchParams, "feed");
  if (!token) return "";
  const { fields } = await loadDraft("calendar-feed", token);
  await dropDraft(token);
  return fieldValue(fields, "address");
}

function More({ shown, count }: { shown: number; count: number }) {
  if (count <= shown) return null;
  return <p className="mt-2 text-soft">Und {count - shown} weitere, sobald diese erledigt sind.</p>;
}

function weekWords({ week, weekMinutes, plannedMinutes, counts, reserved }: Today): string {
  const left = `Bis ${formatShortDate(week.lastDay)} noch ${hoursWords(week.minutesLeft)} von ${hoursWords(weekMinutes)}`;
  const planned = `davon ${hoursWords(plannedMinutes + reserved)} verplant`;
  const rest =
    counts.notThisWeek === 0
      ? "Alles passt hinein."
      : counts.notThisWeek === 1
        ? "1 Sache passt nicht mehr hinein."
        : `${counts.notThisWeek} Dinge passen nicht mehr hinein.`;
  return `${left}, ${planned}. ${rest}`;
}
