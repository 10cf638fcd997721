import { ErrorSummary } from "@/components/form/error-summary";
import { Empty } from "@/components/panel";
import { requireStaff } from "@/domain/access/session";
import { listAttendance } from "@/domain/attendance/queries";
import { loadDraft } from "@/lib/forms/draft";
import { Desk } from "../desk";
import { formState } from "../issue-sentence";
import { noticeFor } from "../notices";
import { orNotFound, type Query, queryValue } from "../page-tools";
import { WeekButtons } from "./week-buttons";

/** Who came, this week and last: everybody of a carrier on one page. */
export default async function AttendancePage({ searchParams }: { searchParams: Query }) {
  const actor = await requireStaff();
  const people = await orNotFound(listAttendance(actor, {}));
  const draft = await loadDraft("attendance", await queryValue(searchParams, "draft"));
  const form = formState(draft, { week: "Woche" });
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
        <ul className="mt-4 grid gap-3">
          {people.map(({ id, name, publicCode, target, weeks }) => {
            const who = name ?? `Person ${publicCode}`;
            return (
              <li
                key={id}
                id={`person-${id}`}
                className="scroll-mt-4 rounded-card border border-line bg-card p-4"
              >
                <h2 className="text-lg">
                  <a href={`/intern/referrals/${id}`}>
                    <bdi>{who}</bdi>
                  </a>
                </h2>
                <p className="text-soft">{target}</p>
                <WeekButtons action="/intern/attendance/mark" weeks={weeks} id={id} of={who} />
              </li>
            );
          })}
        </ul>
      )}
      <p className="mt-4 max-w-152 text-soft">
        Fehlt jemand zwei Wochen nacheinander, meldet sich das Teilhabemanagement bei der Person. So
        lässt sich ein Abbruch oft noch verhindern.
      </p>
    </Desk>
  );
}
