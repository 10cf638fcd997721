import { TextField } from "@/components/form/fields";
import {
  type ConsentDayDoubt,
  consentDayDoubts,
  consentDoubtKey,
} from "@/domain/case-conference/consent-day";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../../change-form";
import { ConfirmQuestions } from "../../../../confirm-questions";
import type { FormState } from "../../../../issue-sentence";
import type { PartProps } from "./shared";

type Conference = PartProps["conference"];
type Participants = Conference["participants"];

const yes: Record<ConsentDayDoubt, (later: Participants) => string> = {
  askConsentBeforePlan: () => "Ja, die Person hat schon vor der Planung eingewilligt",
  askConsentBeforeListed: (later) =>
    `Ja, die Person weiß auch von ${later
      .map(({ name, listedOn }) => `${name} (dazu am ${formatShortDate(listedOn)})`)
      .join(", ")}`,
  askConsentAfterBegin: () => "Ja, die Person hat vor dem Beginn eingewilligt",
};

type FieldsProps = {
  readonly form: FormState;
  readonly day: string;
};
type Listed = { readonly conference: Pick<Conference, "participants" | "plannedOn"> };

/** What about the day of a consent may be a slip. */
export function ConsentDayQuestions({ form, day, conference }: FieldsProps & Listed) {
  const givenOn = form.value("givenOn") || day;
  const confirmed = form.values("confirmed");
  const { participants, plannedOn } = conference;
  const later = participants.filter(({ listedOn }) => givenOn < listedOn && plannedOn < listedOn);
  const asked = consentDayDoubts
    .map((code) => ({ code, value: consentDoubtKey(code, givenOn), label: yes[code](later) }))
    .filter(({ code, value }) => form.asks(code) || confirmed.includes(value));
  return <ConfirmQuestions choices={asked} values={confirmed} />;
}

/** The day of a consent. */
export function ConsentDayField({ form, day }: FieldsProps) {
  return (
    <TextField
      {...form.field("givenOn")}
      value={form.value("givenOn") || day}
      label="Eingewilligt am"
      hint="Spätestens am Tag der Konferenz, bevor sie beginnt."
      type="date"
    />
  );
}

type Props = Pick<PartProps, "address" | "conference" | "forms">;

/** A slip of the day is put right: the consent itself stays. */
export function CorrectConsentDay({ address, conference, forms }: Props) {
  const form = forms.of("conference-consent-day");
  const { consent } = conference;
  if (!consent || consent.withdrawnAt) return null;
  const day = berlinDate(consent.givenAt);
  return (
    <details className="mt-2" open={form.value("givenOn") !== ""}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
        Tag der Einwilligung berichtigen
      </summary>
      <ChangeForm action={`${address}/consent/day`} form={form} version={conference.version}>
        <ConsentDayQuestions form={form} day={day} conference={conference} />
        <ConsentDayField form={form} day={day} />
        <button className="button quiet mt-4" type="submit">
          Tag speichern
        </button>
      </ChangeForm>
    </details>
  );
}
