import { TickGroup } from "@/components/form/choices";
import { TextField } from "@/components/form/fields";
import {
  type ConsentDayDoubt,
  consentDayDoubts,
  consentDoubtKey,
} from "@/domain/case-conference/consent-day";
import { berlinDate } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../../../change-form";
import type { FormState } from "../../../../issue-sentence";
import type { PartProps } from "./shared";

type Participants = PartProps["conference"]["participants"];

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
  readonly participants: Participants;
};

/** The day of a consent, with what about it may be a slip. */
export function ConsentDayFields({ form, day, participants }: FieldsProps) {
  const givenOn = form.value("givenOn") || day;
  const confirmed = form.values("confirmed");
  const later = participants.filter(({ listedOn }) => givenOn < listedOn);
  const asked = consentDayDoubts
    .map((code) => ({ code, value: consentDoubtKey(code, givenOn), label: yes[code](later) }))
    .filter(({ code, value }) => form.asks(code) || confirmed.includes(value));
  return (
    <div>
      <TextField
        {...form.field("givenOn")}
        value={givenOn}
        label="Eingewilligt am"
        hint="Spätestens am Tag der Konferenz, bevor sie beginnt."
        type="date"
      />
      {asked.length > 0 && (
        <TickGroup
          name="confirmed"
          legend="Bitte oben berichtigen, oder hier bestätigen"
          choices={asked}
          values={confirmed}
        />
      )}
    </div>
  );
}

type Props = Pick<PartProps, "address" | "conference" | "forms">;

/** A slip of the day is put right: the consent itself stays. */
export function CorrectConsentDay({ address, conference, forms }: Props) {
  const form = forms.of("conference-consent-day");
  const latest = conference.consents.find(({ withdrawnAt }) => !withdrawnAt);
  if (!latest) return null;
  return (
    <details className="mt-2" open={form.value("givenOn") !== ""}>
      <summary className="inline-flex min-h-11 cursor-pointer items-center px-1 text-brand underline">
        Tag der Einwilligung berichtigen
      </summary>
      <ChangeForm action={`${address}/consent/day`} form={form} version={conference.version}>
        <ConsentDayFields
          form={form}
          day={berlinDate(latest.givenAt)}
          participants={conference.participants}
        />
        <button className="button quiet mt-4" type="submit">
          Tag speichern
        </button>
      </ChangeForm>
    </details>
  );
}
