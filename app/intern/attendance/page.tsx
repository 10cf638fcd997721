import { ErrorSummary } from "@/components/form/error-summary";
import { Empty } from "@/components/panel";
import { Tabs } from "@/components/tabs";
import { requireStaff } from "@/domain/access/session";
import { listAttendance } from "@/domain/attendance/queries";
import { countGroup } from "@/domain/attendance/rules";
import { today } from "@/lib/clock";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { type FormState, formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { attendancePage } from "./attendance-page";
import { GroupWeeks } from "./group-weeks";
import { withLatePress } from "./late-press";
import { WeekButtons } from "./week-buttons";

type Listed = Awaited<ReturnType<typeof listAttendance>>;

/** Who came, this week and last: course by course, and of a carrier with many people one at a time. */
export default async function AttendancePage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const asked = await queryValue(searchParams, "course");
  const { courses, open, people } = await orNotFound(listAttendance(actor, { offerId: asked }));
  const draft = await loadDraft("attendance", await queryValue(searchParams, "draft"));
  const form = formState(draft, { week: "Woche" });
  const groups = Map.groupBy(people, ({ offerId }) => offerId ?? "");
  return (
    <Desk
      actor={actor}
      room="/intern/attendance"
      title="Anwesenheit"
      notice={noticeFor(await queryValue(searchParams, "done"))}
      lead="Ein Druck je Woche genügt. Noch einmal drücken nimmt ihn zurück."
    >
      <ErrorSummary title="Das ging nicht" issues={latePress(form, people)} />
      {open && <CourseTabs courses={courses} open={open} />}
      {people.length === 0 && (
        <Empty>
          Zurzeit läuft bei Ihnen keine Teilnahme. Sobald ein Beginn gemeldet und bestätigt ist,
          steht die Person hier.
        </Empty>
      )}
      {courses.map((course) => {
        const group = groups.get(course.offerId);
        return group && <Group key={course.offerId} {...course} group={group} open={open} />;
      })}
      <p className="mt-4 max-w-152 text-soft">
        Fehlt jemand zwei Wochen nacheinander, meldet sich das Teilhabemanagement bei der Person. So
        lässt sich ein Abbruch oft noch verhindern. Eine Woche ohne Unterricht zählt nicht als
        gefehlt.
      </p>
    </Desk>
  );
}

/** A press of one of them that came too late says whose it was. */
function latePress(form: FormState, people: Listed["people"]) {
  const one = people.find(({ id }) => id === form.value("id"));
  return withLatePress(form, form.summary, one?.weeks ?? [], one && whoWords(one));
}

const whoWords = ({ name, publicCode }: Pick<Listed["people"][number], "name" | "publicCode">) =>
  name ?? `Person ${publicCode}`;

function CourseTabs({ courses, open }: Pick<Listed, "courses"> & { open: string }) {
  return (
    <Tabs
      label="Kurse"
      tabs={courses.map(({ offerId, title, people }) => ({
        href: attendancePage(offerId),
        label: `${title}: ${people}`,
      }))}
      open={attendancePage(open)}
    />
  );
}

type GroupProps = Pick<Listed["courses"][number], "offerId" | "title"> & {
  readonly group: Listed["people"];
  readonly open: string | undefined;
};

function Group({ offerId, title, group, open }: GroupProps) {
  const weeks = countGroup(
    group.map(({ ofGroup }) => ofGroup),
    today(),
  );
  return (
    <section className="mt-6 scroll-mt-4" id={`offer-${offerId}`}>
      <h2 className="text-lg">{title}</h2>
      <GroupWeeks {...{ offerId, title, weeks }} whom="alle hier" back={{ course: open }} />
      <ul className="mt-3 grid gap-3">
        {group.map(({ id, name, publicCode, weeks }) => {
          const who = whoWords({ name, publicCode });
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
              <WeekButtons
                action="/intern/attendance/mark"
                of={who}
                {...{ weeks, id, course: open }}
              />
            </li>
          );
        })}
      </ul>
    </section>
  );
}
