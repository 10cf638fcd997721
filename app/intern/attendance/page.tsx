import { ErrorSummary } from "@/components/form/error-summary";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listAttendance } from "@/domain/attendance/queries";
import { groupWeeks } from "@/domain/attendance/rules";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { GroupWeeks } from "./group-weeks";
import { WeekButtons } from "./week-buttons";

type Participant = Awaited<ReturnType<typeof listAttendance>>[number];

/** Who came, this week and last: everybody of a carrier on one page, offer by offer. */
export default async function AttendancePage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const people = await orNotFound(listAttendance(actor, {}));
  const draft = await loadDraft("attendance", await queryValue(searchParams, "draft"));
  const form = formState(draft, { week: "Woche" });
  const groups = [...Map.groupBy(people, ({ offerId }) => offerId ?? "").entries()];
  return (
    <Desk
      actor={actor}
      room="/intern/attendance"
      title="Anwesenheit"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Ein Druck je Woche genügt. Noch einmal drücken nimmt ihn zurück."
    >
      <ErrorSummary title="Das ging nicht" issues={form.summary} />
      {people.length === 0 ? (
        <Empty>
          Zurzeit läuft bei Ihnen keine Teilnahme. Sobald ein Beginn gemeldet und bestätigt ist,
          steht die Person hier.
        </Empty>
      ) : (
        groups.map(([offerId, group]) => <Group key={offerId} offerId={offerId} group={group} />)
      )}
      <p className="mt-4 max-w-152 text-soft">
        Fehlt jemand zwei Wochen nacheinander, meldet sich das Teilhabemanagement bei der Person. So
        lässt sich ein Abbruch oft noch verhindern. Eine Woche ohne Unterricht zählt nicht als
        gefehlt.
      </p>
    </Desk>
  );
}

function Group({ offerId, group }: { offerId: string; group: readonly Participant[] }) {
  const title = group[0]?.target ?? "";
  const weeks = groupWeeks(today()).map((week) => {
    const there = group.flatMap(({ ofGroup }) => ofGroup.filter((each) => each.week === week));
    const noted = there.filter(({ noLessons }) => noLessons);
    return { week, noted: noted.length, of: there.length };
  });
  return (
    <section className="mt-6 scroll-mt-4" id={`offer-${offerId}`}>
      <h2 className="text-lg">{title}</h2>
      <GroupWeeks offerId={offerId} title={title} weeks={weeks.filter(({ of }) => of > 0)} />
      <ul className="mt-3 grid gap-3">
        {group.map(({ id, name, publicCode, weeks }) => {
          const who = name ?? `Person ${publicCode}`;
          return (
            <li
              key={id}
              id={`person-${id}`}
              className="scroll-mt-4 rounded-card border border-line bg-card p-4"
            >
              <h3>
                <a href={`/intern/referrals/${id}`}>
                  <bdi>{who}</bdi>
                </a>
              </h3>
              <WeekButtons action="/intern/attendance/mark" weeks={weeks} id={id} of={who} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
