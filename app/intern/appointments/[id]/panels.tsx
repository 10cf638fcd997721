import { RadioGroup, TickBox } from "@/components/form/choices";
import { TextArea, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { StaffActor } from "@/domain/access/actor";
import type { readAppointment } from "@/domain/appointment/queries";
import { ChangeForm } from "../../change-form";
import { EarlyQuestions } from "../../early-questions";
import { HourQuestions } from "../../hour-questions";
import type { FormState } from "../../issue-sentence";
import { TakenHour } from "../../taken-hour";
import { appointmentStateWords } from "../../words";
import { outcomeWords } from "../appointment-words";

type Props = {
  readonly appointment: Awaited<ReturnType<typeof readAppointment>>;
  readonly form: FormState;
};

/** What became of it: whether somebody came can be said from its day on. */
export function SettleAppointment({ appointment, form }: Props) {
  const { id, version, outcomes } = appointment;
  const isAhead = !outcomes.includes("kept");
  return (
    <Panel title={isAhead ? "Absagen" : "Was wurde daraus?"}>
      <ChangeForm action={`/intern/appointments/${id}/settle`} form={form} version={version}>
        {isAhead ? (
          <>
            <input type="hidden" name="outcome" value="cancelled" />
            <p className="mt-1 text-soft">
              Ob die Person gekommen ist, können Sie ab dem Tag des Termins notieren.
            </p>
          </>
        ) : (
          <>
            <EarlyQuestions form={form} hour={appointment} yes="das steht schon fest" />
            <RadioGroup
              {...form.field("outcome")}
              legend="Ergebnis"
              hint="Wer nicht gekommen ist, steht am nächsten Tag in der Nachverfolgung."
              choices={outcomes.map((value) => ({ value, label: outcomeWords[value] }))}
            />
          </>
        )}
        <TextArea {...form.field("outcomeNote")} label="Notiz (freiwillig)" rows={2} />
        <PersonKnows
          form={form}
          label={
            isAhead
              ? "Die Person weiß es schon: Sie hat selbst abgesagt, oder jemand hat es ihr gesagt"
              : "Abgesagt, und die Person weiß es schon"
          }
        />
        <button className={isAhead ? "button quiet mt-4" : "button mt-4"} type="submit">
          {isAhead ? "Termin absagen" : "Ergebnis speichern"}
        </button>
      </ChangeForm>
    </Panel>
  );
}

export function MoveAppointment({
  actor,
  appointment,
  form,
}: Props & { readonly actor: StaffActor }) {
  const { id, version, personId, minutes, atOffice } = appointment;
  return (
    <Panel title="Verschieben" id="move">
      <ChangeForm action={`/intern/appointments/${id}/move`} form={form} version={version}>
        <HourQuestions form={form} />
        <TakenHour
          actor={actor}
          form={form}
          planned={{
            ...{ personId, minutes, withPerson: true },
            ...{ withCaseworker: !atOffice, insteadOf: id },
          }}
        />
        <div className="grid gap-x-6 md:grid-cols-2">
          <TextField {...form.field("day")} label="Neuer Tag" type="date" />
          <TextField {...form.field("time")} label="Uhrzeit" type="time" />
        </div>
        <PersonKnows form={form} label="Die Person weiß es schon: Es ist mit ihr so vereinbart" />
        <button className="button quiet mt-4" type="submit">
          Termin verschieben
        </button>
      </ChangeForm>
    </Panel>
  );
}

/** Noted by a slip, or of somebody else: it is open again what became of it. */
export function TakeOutcomeBack({
  appointment: { id, version, state },
}: Pick<Props, "appointment">) {
  return (
    <Panel title="War es anders?" id="take-back">
      <form action={`/intern/appointments/${id}/take-back`} method="post">
        <input type="hidden" name="version" value={version} />
        <p className="mt-1 max-w-152 text-soft">
          War „{appointmentStateWords[state]}“ ein Versehen, nehmen Sie es zurück und notieren Sie,
          was wirklich war.
          {state === "missed" &&
            " Die Nachfrage, warum die Person nicht gekommen ist, endet damit, wenn noch niemand etwas daran getan hat."}{" "}
          Im Verlauf bleibt beides stehen.
        </p>
        <button className="button quiet mt-3" type="submit">
          Zurücknehmen
        </button>
      </form>
    </Panel>
  );
}

/** Who knows need not be told. */
function PersonKnows({ form, label }: Pick<Props, "form"> & { readonly label: string }) {
  const isTicked = form.value("personKnows") === "yes";
  return (
    <div className="mt-4">
      <TickBox name="personKnows" value="yes" label={label} checked={isTicked} />
    </div>
  );
}
