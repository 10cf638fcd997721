import { RadioGroup } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { readFollowUp } from "@/domain/follow-up/queries";
import { stopReasons } from "@/domain/follow-up/rules";
import { foundOutcomes } from "@/domain/follow-up-plan/kinds";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import { foundWords, stopReasonWords } from "../follow-up-words";

type Props = {
  readonly followUp: Awaited<ReturnType<typeof readFollowUp>>;
  readonly form: FormState;
};

const reasonOptions = (empty: string) => [
  { value: "", label: empty },
  ...stopReasons.map((value) => ({ value, label: stopReasonWords[value] })),
];

/** What came of asking, and when somebody asks again. */
export function SettlePanel({ followUp, form }: Props) {
  return (
    <Panel title="Erreicht: Wie geht es weiter?">
      {followUp.answered > 0 && <p className="note mt-2">{answeredWords(followUp.answered)}</p>}
      <ChangeForm
        action={`/intern/follow-ups/${followUp.id}/settle`}
        form={form}
        version={followUp.version}
      >
        <RadioGroup
          {...form.field("outcome")}
          legend="Ergebnis"
          choices={foundOutcomes.map((value) => ({ value, label: foundWords[value] }))}
        />
        <div className="grid gap-x-8 md:grid-cols-2">
          <TextField
            {...form.field("nextOn")}
            label="Nächster Tag"
            hint={nextHint(followUp)}
            type="date"
          />
          <SelectField
            {...form.field("reason")}
            label="Oder: Niemand fragt mehr nach, weil"
            hint="Beendet auch alle anderen geplanten Tage dieser Person."
            options={reasonOptions("–")}
          />
        </div>
        <TextArea {...form.field("note")} label="Notiz (freiwillig)" rows={2} />
        <button className="button mt-4" type="submit">
          Ergebnis speichern
        </button>
      </ChangeForm>
    </Panel>
  );
}

function answeredWords(count: number): string {
  const others = count === 1 ? "die andere fällige Frage" : `die ${count} anderen fälligen Fragen`;
  return `Die Antwort gilt auch für ${others}, wie es bei dieser Person weitergeht; ein neuer Tag ebenso.`;
}

function nextHint({ needsDay, left }: Props["followUp"]): string {
  if (needsDay) {
    return "Sonst ist nichts geplant: Bitte einen Tag angeben oder daneben einen Grund wählen.";
  }
  return `Nötig, wenn die Person noch sucht; ${plannedWords(left)}.`;
}

function plannedWords(left: number): string {
  if (left === 0) return "sonst ist nichts geplant";
  return left === 1
    ? "geplant ist noch ein weiterer Tag"
    : `geplant sind noch ${left} weitere Tage`;
}

export function ReschedulePanel({ followUp, form }: Props) {
  return (
    <Panel title="Nicht erreicht">
      <ChangeForm
        action={`/intern/follow-ups/${followUp.id}/reschedule`}
        form={form}
        version={followUp.version}
      >
        <TextField
          {...form.field("dueOn")}
          label="Neuer Tag"
          hint="Der Versuch wird gezählt."
          type="date"
        />
        <TextArea {...form.field("missedNote")} label="Notiz (freiwillig)" rows={2} />
        <button className="button quiet mt-4" type="submit">
          Verschieben
        </button>
      </ChangeForm>
    </Panel>
  );
}

export function StopPanel({ followUp, form }: Props) {
  return (
    <Panel title="Ohne Nachfrage beenden">
      <ChangeForm
        action={`/intern/follow-ups/${followUp.id}/stop`}
        form={form}
        version={followUp.version}
      >
        <SelectField
          {...form.field("stopReason")}
          label="Grund"
          options={reasonOptions("Bitte wählen")}
        />
        <RadioGroup
          {...form.field("scope")}
          value={form.value("scope") || "this"}
          legend="Was beendet wird"
          choices={[
            { value: "this", label: "Nur dieser Tag" },
            {
              value: "all",
              label: `Alles, was für diese Person geplant ist (${followUp.answered + followUp.left + 1})`,
            },
          ]}
        />
        <TextArea {...form.field("stopNote")} label="Notiz (freiwillig)" rows={2} />
        <button className="button quiet mt-4" type="submit">
          Beenden
        </button>
      </ChangeForm>
    </Panel>
  );
}
