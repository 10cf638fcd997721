import { RadioGroup, TickGroup } from "@/components/form/choices";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { ShownPlan } from "@/domain/support-plan/present";
import { agreedWays, usualReview } from "@/domain/support-plan/rules";
import { today } from "@/lib/clock";
import { locales } from "@/lib/i18n/locales";
import { ChangeForm } from "../../../change-form";
import type { FormState } from "../../../issue-sentence";
import { languageWords } from "../../../words";
import { agreedWayWords } from "./plan-words";

type Props = {
  readonly plan: ShownPlan;
  readonly form: FormState;
  readonly language: string;
};

/** The plan is agreed with the person: when, how, in which language, and when it is looked at again. */
export function AgreePanel({ plan, form, language }: Props) {
  const ready = plan.goals.length > 0 && plan.goals.every(({ steps }) => steps.length > 0);
  if (!ready) {
    return (
      <p className="mt-5 text-soft">
        Vereinbaren lässt sich der Plan, sobald jedes Ziel mindestens einen Schritt hat.
      </p>
    );
  }
  const field = (name: string, usual: string) => ({
    ...form.field(name),
    value: form.value(name) || usual,
  });
  return (
    <Panel title="Mit der Person vereinbaren" id="agree-panel">
      <ChangeForm
        action={`/intern/case-files/${plan.caseFileId}/support-plan/agree`}
        form={form}
        version={plan.version}
      >
        <input type="hidden" name="id" value={plan.id} />

        <div className="grid items-start gap-x-8 md:grid-cols-2">
          <TextField {...field("agreedOn", today())} label="Vereinbart am" type="date" />
          <TextField
            {...field("reviewOn", usualReview(today()))}
            label="Wieder ansehen am"
            hint="Höchstens ein Jahr später."
            type="date"
          />
          <RadioGroup
            {...form.field("agreedHow")}
            legend="Wie zugestimmt"
            choices={agreedWays.map((value) => ({ value, label: agreedWayWords[value] }))}
          />
          <div>
            <SelectField
              {...field("language", language)}
              label="Gesprochen auf"
              options={locales.map((value) => ({ value, label: languageWords[value] ?? value }))}
            />
            <RadioGroup
              {...field("interpreter", "no")}
              legend="Mit Sprachmittlung"
              choices={[
                { value: "yes", label: "ja" },
                { value: "no", label: "nein" },
              ]}
            />
          </div>
        </div>
        <button className="button mt-4" type="submit">
          Plan vereinbaren
        </button>
      </ChangeForm>
    </Panel>
  );
}

/** Looking at it again: what is reached, and what goes on in the next plan. */
export function ReviewPanel({ plan, form }: Omit<Props, "language">) {
  return (
    <Panel title="Mit der Person wieder ansehen" id="review-panel">
      <ChangeForm
        action={`/intern/case-files/${plan.caseFileId}/support-plan/review`}
        form={form}
        version={plan.version}
      >
        <input type="hidden" name="id" value={plan.id} />

        <TickGroup
          name="reached"
          values={form.values("reached")}
          error={form.error("reached")}
          legend="Erreichte Ziele"
          hint="Alle anderen Ziele stehen mit ihren offenen Schritten im nächsten Plan."
          choices={plan.goals.map(({ id, text }) => ({ value: id, label: <bdi>{text}</bdi> }))}
        />
        <TextField
          {...form.field("reviewedOn")}
          value={form.value("reviewedOn") || today()}
          label="Angesehen am"
          type="date"
        />
        <TextArea {...form.field("review")} label="Was besprochen wurde (freiwillig)" rows={4} />
        <button className="button mt-4" type="submit">
          Durchsicht speichern
        </button>
      </ChangeForm>
    </Panel>
  );
}
