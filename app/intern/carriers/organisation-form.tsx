import { TickGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextArea, TextField } from "@/components/form/fields";
import { hourField } from "@/domain/carrier/hours";
import { contactLanguages } from "@/domain/carrier/languages";
import { districts } from "@/lib/city/districts";
import { problemSentence, textProblems } from "@/lib/content/text-problems";
import { translator } from "@/lib/i18n/translator";
import { weekdays } from "@/lib/opening-hours";
import type { FormState } from "../issue-sentence";
import { savedMeanwhile } from "../issue-sentence";
import { organisationLabels as labels } from "./organisation-words";

type Props = {
  readonly action: string;
  readonly form: FormState;
  /** The version that this form shows; absent for a new carrier. */
  readonly shown?: string;
  readonly send: string;
};

/** What a carrier says about itself: the same form for a new one and for a change. */
export function OrganisationForm({ action, form, shown, send }: Props) {
  const t = translator("de", "facts");
  const field = (name: keyof typeof labels, hint?: string) => ({
    ...form.field(name),
    label: labels[name],
    hint,
    note: savedMeanwhile(form.saved(name)),
  });
  const broken = textProblems(form.value("body")).map(problemSentence);
  return (
    <form action={action} method="post" noValidate>
      <DraftField token={form.draft} />
      {shown !== undefined && <input type="hidden" name="shown" value={shown} />}
      <div className="grid items-start gap-x-8 md:grid-cols-2">
        <TextField {...field("title")} />
        <TextField {...field("summary", "Ein Satz. Er steht bei jedem Ihrer Angebote.")} />
        <TextField {...field("address", "Straße, Hausnummer, Postleitzahl, Ort")} />
        <SelectField
          {...field("district")}
          options={[
            { value: "", label: "nicht bekannt" },
            ...districts.map((value) => ({ value, label: t(`district.${value}`) })),
          ]}
        />
        <TextField {...field("phone")} type="tel" />
        <TextField {...field("mail")} type="email" />
      </div>
      <TextArea
        {...field("body", "Kurze Sätze, „du“, ohne Fachwörter. Steht unter dem Namen.")}
        rows={6}
      />
      {form.error("body") && broken.length > 0 && (
        <ul className="mt-1 font-bold text-not">
          {broken.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
      <fieldset className="mt-6">
        <legend className="font-bold">Öffnungszeiten oder Telefonzeiten</legend>
        <p className="text-soft">
          Zum Beispiel „9:00–12:00, 14:00–16:00“. Leer: geschlossen. Alles leer: nicht bekannt.
        </p>
        <div className="grid items-start gap-x-8 sm:grid-cols-2 lg:grid-cols-3">
          {weekdays.map((day) => (
            <TextField key={day} {...field(hourField(day))} />
          ))}
        </div>
      </fieldset>
      <TickGroup
        name="contactLanguages"
        legend={labels.contactLanguages}
        error={form.error("contactLanguages")}
        values={form.values("contactLanguages")}
        choices={contactLanguages.map((value) => ({ value, label: t(`language.${value}`) }))}
      />
      <button className="button mt-5" type="submit">
        {send}
      </button>
    </form>
  );
}
