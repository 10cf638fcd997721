import { ErrorSummary } from "@/components/form/error-summary";
import { Panel } from "@/components/panel";
import { RowLink, RowTable } from "@/components/row-table";
import { requireStaff } from "@/domain/access/session";
import { listAppointments } from "@/domain/appointment/queries";
import { readCaseFile } from "@/domain/case-file/queries";
import { listOffices } from "@/domain/office/queries";
import { loadDraft } from "@/lib/forms/draft";
import { whenWords } from "../../../appointments/appointment-words";
import { Desk } from "../../../desk";
import { formState } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { appointmentStateWords } from "../../../words";
import { GoesOnElsewhere } from "../state-panel";
import { AppointmentForm } from "./appointment-form";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

/** A new appointment with the person of a case file, and the former ones. */
export default async function AppointmentsPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const { person, personId, publicCode, goesOnIn } = await orNotFound(readCaseFile(actor, { id }));
  const { planned, past, language } = await listAppointments(actor, { caseFileId: id });
  const offices = (await listOffices(actor, {})).filter(({ activity }) => activity === "active");
  const draft = await loadDraft("appointment", await queryValue(searchParams, "draft"));
  const form = formState(
    draft,
    {
      day: "Tag",
      time: "Uhrzeit",
      minutes: "Dauer",
      officeId: "Stelle",
      place: "Anderer Ort",
      withWhom: "Mit wem",
      language: "Sprache",
      interpreter: "Dolmetschen",
      note: "Worum es geht",
    },
    { minutes: "45", language, interpreter: "no" },
  );
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Termine ${publicCode}`}
      heading={
        <>
          Termine: <bdi>{person.name}</bdi>
        </>
      }
      lead={<a href={`/intern/case-files/${id}`}>Zur Fallakte</a>}
    >
      <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={form.summary} />
      {goesOnIn && !form.draft ? (
        <GoesOnElsewhere caseFileId={goesOnIn} part="/appointments" />
      ) : (
        <Panel title="Termin vereinbaren">
          <AppointmentForm
            actor={actor}
            caseFileId={id}
            personId={personId}
            form={form}
            offices={offices}
          />
        </Panel>
      )}
      {[
        { title: "Vereinbart", rows: planned },
        { title: "Früher", rows: past },
      ].map(
        ({ title, rows }) =>
          rows.length > 0 && (
            <Panel key={title} title={`${title} (${rows.length})`}>
              <RowTable
                label={title}
                rows={rows}
                columns={[
                  {
                    head: "Wann",
                    cell: (row) => (
                      <RowLink href={`/intern/appointments/${row.id}`}>{whenWords(row)}</RowLink>
                    ),
                  },
                  { head: "Wo", cell: ({ place }) => <bdi>{place}</bdi> },
                  { head: "Stand", cell: ({ state }) => appointmentStateWords[state] },
                ]}
              />
            </Panel>
          ),
      )}
    </Desk>
  );
}
