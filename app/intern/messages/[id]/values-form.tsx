import { RadioGroup, TickGroup } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import { SelectField, TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { type ToldDoubt, toldDoubtKey, toldDoubts } from "@/domain/message/hour-told";
import type { readMessages } from "@/domain/message/queries";
import { type Template, type ValueName, valuesOf, wordings } from "@/domain/message/templates";
import { offersOnShow } from "@/domain/offer/published";
import { papersToBring } from "@/domain/offer/vocabulary";
import { locales } from "@/lib/i18n/locales";
import { messagesFor } from "@/lib/i18n/messages";
import { plainDate } from "@/lib/plain-date";
import { ConfirmQuestions } from "../../confirm-questions";
import type { FormState } from "../../issue-sentence";
import { textLanguageWords } from "../../text-language";
import { languageWords } from "../../words";
import { templateWords, valueWords, wordingWords } from "./message-words";
import { WhichHour } from "./which-hour";
import { toldOf } from "./written";

type Props = {
  readonly personId: string;
  readonly template: Template;
  readonly form: FormState;
  readonly person: Pick<
    Awaited<ReturnType<typeof readMessages>>,
    "languages" | "sharedPhone" | "planned"
  >;
};

/** What a text has to be told. What only one of the two wordings needs says so. */
export function ValuesForm({ personId, template, form, person }: Props) {
  const open = valuesOf(template, "open");
  const discreet = valuesOf(template, "discreet");
  return (
    <>
      {!toldOf.some((name) => form.value(name)) && (
        <WhichHour personId={personId} template={template} planned={person.planned} />
      )}
      <Panel title={templateWords[template]}>
        <form action={`/intern/messages/${personId}/compose`} method="post" noValidate>
          <DraftField token={form.draft} />
          <ToldQuestions template={template} form={form} />
          <input type="hidden" name="template" value={template} />
          {toldOf.map((name) => (
            <input key={name} type="hidden" name={name} value={form.value(name)} />
          ))}
          <input type="hidden" name="filled" value={form.value("filled")} />
          <div className="grid items-start gap-x-8 md:grid-cols-2">
            <SelectField
              {...form.field("locale")}
              label="Sprache"
              note={textLanguageWords(person.languages)}
              options={locales.map((value) => ({ value, label: languageWords[value] ?? value }))}
            />
            <RadioGroup
              {...form.field("wording")}
              legend="Wortlaut"
              note={person.sharedPhone ? "Andere lesen auf diesem Telefon mit." : undefined}
              choices={wordings.map((value) => ({ value, label: wordingWords[value] }))}
            />
            {open.map((name) => (
              <ValueField key={name} name={name} form={form} always={discreet.includes(name)} />
            ))}
          </div>
          <button className="button mt-4" type="submit">
            Nachricht ansehen
          </button>
        </form>
      </Panel>
    </>
  );
}

const yes: Record<ToldDoubt, string> = {
  askNotPlanned: "Ja, es geht um etwas, das nicht im Portal steht",
  askOtherHour: "Ja; was im Portal steht, ist der Person damit noch nicht gesagt",
  askPastHour: "Ja, obwohl es heute schon vorbei ist",
};

/** Hours that may be a slip, to be put right below or answered with yes. */
function ToldQuestions({ template, form }: Pick<Props, "template" | "form">) {
  const day = (name: string) => plainDate.safeParse(form.value(name)).data;
  const asked = {
    ...{ template, day: day("day"), time: form.value("time") },
    ...{ fromDay: day("fromDay"), fromTime: form.value("fromTime") },
  };
  const confirmed = form.values("confirmed");
  const choices = toldDoubts
    .map((code) => ({ code, value: toldDoubtKey(code, asked), label: yes[code] }))
    .filter(({ code, value }) => form.asks(code) || confirmed.includes(value));
  return <ConfirmQuestions choices={choices} values={confirmed} />;
}

type FieldProps = { readonly name: ValueName; readonly form: FormState; readonly always: boolean };

function ValueField({ name, form, always }: FieldProps) {
  const hint = always ? undefined : "Steht nicht im unauffälligen Wortlaut.";
  const field = { ...form.field(name), label: valueWords[name], hint };
  switch (name) {
    case "day":
    case "fromDay":
      return <TextField {...field} type="date" />;
    case "time":
    case "fromTime":
      return <TextField {...field} type="time" />;
    case "offer":
      return (
        <SelectField
          {...field}
          options={[
            { value: "", label: "Bitte wählen" },
            ...offersOnShow().map(({ slug, entry }) => ({
              value: slug,
              label: String(entry.source.title),
            })),
          ]}
        />
      );
    case "things": {
      const words = messagesFor("de").facts.bring;
      return (
        <TickGroup
          name={name}
          values={form.values(name)}
          error={form.error(name)}
          legend={valueWords[name]}
          hint={hint}
          choices={papersToBring.map((value) => ({ value, label: words[value] }))}
        />
      );
    }
    default:
      return <TextField {...field} />;
  }
}
