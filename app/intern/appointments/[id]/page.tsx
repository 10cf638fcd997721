import { ErrorSummary } from "@/components/form/error-summary";
import { Icon } from "@/components/icon";
import { Panel, Terms } from "@/components/panel";
import { Written } from "@/components/written";
import { requireStaff } from "@/domain/access/session";
import { readAppointment } from "@/domain/appointment/queries";
import { today } from "@/lib/clock";
import { formatInstant } from "@/lib/i18n/format";
import { Desk } from "../../desk";
import { MailAboutWords } from "../../mail-about";
import { noticeFor } from "../../notices";
import { pageForms } from "../../page-forms";
import { idFrom, orNotFound, type Query, queryValue } from "../../page-tools";
import { ReachedBy, wishWords } from "../../reached-by";
import { appointmentStateWords, languageWords } from "../../words";
import { durationWords, whenWords } from "../appointment-words";
import { Overtaken } from "./overtaken";
import { MoveAppointment, SettleAppointment, TakeOutcomeBack } from "./panels";
import { TellPersonPanel } from "./tell-person-panel";

const labels = {
  ...{ outcome: "Ergebnis", outcomeNote: "Notiz" },
  ...{ day: "Neuer Tag", time: "Uhrzeit" },
};

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function AppointmentPage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const appointment = await orNotFound(readAppointment(actor, { id }));
  const forms = await pageForms(
    ["appointment-settle", "appointment-move", "appointment-told", "appointment-take-back"],
    await queryValue(searchParams, "draft"),
    labels,
  );
  const isSettled = appointment.state !== "planned";
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Termin ${appointment.publicCode}`}
      heading={<bdi>{appointment.name}</bdi>}
      lead={`Termin am ${whenWords(appointment)}`}
      notice={noticeFor(await queryValue(searchParams, "done"))}
    >
      {forms.back && forms.summary.length > 0 && isSettled ? (
        <Overtaken appointment={appointment} form={forms.of(forms.back)} labels={labels} />
      ) : (
        <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={forms.summary} />
      )}
      <TellPersonPanel appointment={appointment} />
      <Known appointment={appointment} />
      {!isSettled && (
        <>
          {!appointment.toTell && <MailAboutWords mail={appointment.mail} />}
          {!appointment.isOver && <Invite appointment={appointment} />}
          <SettleAppointment
            appointment={appointment}
            form={forms.of("appointment-settle", { outcomeNote: appointment.outcomeNote ?? "" })}
          />
          <MoveAppointment
            actor={actor}
            appointment={appointment}
            form={forms.of("appointment-move", { time: appointment.time })}
          />
        </>
      )}
      {mayBeInCalendars(appointment) && (
        <p className="mt-4">
          <a className="button quiet" href={`/intern/appointments/${id}/calendar.ics`}>
            <Icon name="calendar" />
            Kalenderdatei mit der Absage auf {languageWords[appointment.language]}
          </a>
        </p>
      )}
      {appointment.canTakeOutcomeBack && <TakeOutcomeBack appointment={appointment} />}
      {appointment.caseFileId && (
        <p className="mt-4">
          <a href={`/intern/case-files/${appointment.caseFileId}`}>Zur Fallakte</a>
        </p>
      )}
    </Desk>
  );
}

/** Called off, and its day, or the one that the person knows, is still to come. */
function mayBeInCalendars({ state, day, known }: OneProps["appointment"]) {
  return state === "cancelled" && [day, known?.day ?? day].some((each) => each >= today());
}

type OneProps = { readonly appointment: Awaited<ReturnType<typeof readAppointment>> };

/** The words and the file for who is expected. */
function Invite({ appointment: { id, personId, toTell, language } }: OneProps) {
  return (
    <p className="mt-4 flex flex-wrap gap-2">
      <a
        className={toTell ? "button quiet" : "button"}
        href={`/intern/messages/${personId}?template=invitation&appointment=${id}`}
      >
        <Icon name="chat" />
        Einladung schreiben
      </a>
      <a className="button quiet" href={`/intern/appointments/${id}/calendar.ics`}>
        <Icon name="calendar" />
        Kalenderdatei auf {languageWords[language]}
      </a>
    </p>
  );
}

function Known({ appointment }: OneProps) {
  const { contact, state, settledAt, settledBy, movedToId, note, outcomeNote } = appointment;
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
          ...(appointment.missedUnheard
            ? [["Wusste davon", "nein: Von der Änderung war der Person nichts gesagt"] as const]
            : []),
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
          ...(outcomeNote && state !== "planned"
            ? [["Zum Ergebnis", <Written key="outcome" text={outcomeNote} />] as const]
            : []),
        ]}
      />
    </Panel>
  );
}
