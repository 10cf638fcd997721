import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import { requireStaff } from "@/domain/access/session";
import { readAppointment } from "@/domain/appointment/queries";
import { loadDraft } from "@/lib/forms/draft";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { formState } from "../../issue-sentence";
import { noticeFor } from "../../notices";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { ReachedBy, wishWords } from "../../reached-by";
import { appointmentStateWords, languageWords } from "../../words";
import { durationWords, whenWords } from "../appointment-words";
import { MoveAppointment, SettleAppointment } from "./panels";
import { TellPersonPanel } from "./tell-person-panel";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function AppointmentPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const appointment = await orNotFound(readAppointment(actor, { id }));
  const token = await queryValue(searchParams, "draft");
  const settle = formState(await loadDraft("appointment-settle", token), {
    ...{ outcome: "Ergebnis", outcomeNote: "Notiz" },
  });
  const move = formState(
    await loadDraft("appointment-move", token),
    { day: "Neuer Tag", time: "Uhrzeit" },
    { time: appointment.time },
  );
  const told = formState(await loadDraft("appointment-told", token), {});
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Termin ${appointment.publicCode}`}
      heading={<bdi>{appointment.name}</bdi>}
      lead={`Termin am ${whenWords(appointment)}`}
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      <ErrorSummary
        title="Bitte prüfen Sie Ihre Angaben"
        issues={[...told.summary, ...settle.summary, ...move.summary]}
      />
      <TellPersonPanel appointment={appointment} />
      <Known appointment={appointment} />
      {appointment.state === "planned" && (
        <>
          <p className="mt-4 flex flex-wrap gap-2">
            <a
              className={appointment.personOwedAt ? "button quiet" : "button"}
              href={`/intern/messages/${appointment.personId}?template=invitation&appointment=${id}`}
            >
              <Icon name="chat" />
              Einladung schreiben
            </a>
            <a className="button quiet" href={`/intern/appointments/${id}/calendar.ics`}>
              <Icon name="calendar" />
              Kalenderdatei auf {languageWords[appointment.language]}
            </a>
          </p>
          <SettleAppointment appointment={appointment} form={settle} />
          <MoveAppointment appointment={appointment} form={move} />
        </>
      )}
      {appointment.caseFileId && (
        <p className="mt-4">
          <a href={`/intern/case-files/${appointment.caseFileId}`}>Zur Fallakte</a>
        </p>
      )}
    </Desk>
  );
}

function Known({ appointment }: { appointment: Awaited<ReturnType<typeof readAppointment>> }) {
  const { contact, state, settledAt, settledBy, movedToId, note } = appointment;
  const became = `${appointmentStateWords[state]}${settledAt ? `, ${formatInstant(settledAt)}, ${settledBy ?? "vom Portal"}` : ""}`;
  return (
    <Panel title="Worum es geht">
      <Terms
        unknown="nicht bekannt"
        rows={[
          [
            "Stand",
            movedToId ? (
              <a key="moved" href={`/intern/appointments/${movedToId}`}>
                {became}: zum neuen Termin
              </a>
            ) : (
              became
            ),
          ],
          ["Dauer", durationWords[String(appointment.minutes)]],
          ["Ort", appointment.place],
          ["Mit", appointment.withWhom ?? "nicht genannt"],
          [
            "Sprache",
            `${languageWords[appointment.language]}${appointment.interpreter ? ", Dolmetschen wird gebraucht" : ""}`,
          ],
          ["Erreichbar über", contact && <ReachedBy key="contact" contact={contact} />],
          ["Bitte beachten", wishWords(appointment) || "nichts Besonderes"],
          ["Notiz", note ? <Written key="note" text={note} /> : "keine"],
        ]}
      />
    </Panel>
  );
}
