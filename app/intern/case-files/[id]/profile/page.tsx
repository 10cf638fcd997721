import { getTranslations } from "next-intl/server";
import { DraftField } from "@/components/form/draft-field";
import { ErrorSummary } from "@/components/form/error-summary";
import { SelectField, TextField } from "@/components/form/fields";
import { requireStaff } from "@/domain/access/session";
import { readCaseFile } from "@/domain/case-file/queries";
import { germanLevels, papers, schoolCertificates } from "@/domain/offer/vocabulary";
import { channels } from "@/domain/person/channels";
import { profileFields } from "@/domain/person/fields";
import { genders, workPermits } from "@/domain/person/profile";
import { loadDraft } from "@/lib/forms/draft";
import { formatShortDate } from "@/lib/i18n/format";
import { locales } from "@/lib/i18n/locales";
import { Desk } from "../../../desk";
import { formState, savedMeanwhile } from "../../../issue-sentence";
import { idFrom, orNotFound, type Query, queryValue } from "../../../page-tools";
import { channelWords, genderWords, languageWords, workPermitWords } from "../../../words";
import { schoolWord } from "../person";
import { beside, openedAs, profileLabels } from "./profile-fields";

type Props = { params: Promise<{ id: string }>; searchParams: Query };

export default async function ProfilePage({ params, searchParams }: Props) {
  const actor = await requireStaff();
  const id = idFrom((await params).id);
  const file = await orNotFound(readCaseFile(actor, { id }));
  const facts = await getTranslations({ locale: "de", namespace: "facts" });
  const draft = await loadDraft("profile", await queryValue(searchParams, "draft"));
  const now = profileFields(file.person);
  const { fields, saved: savedNow } = beside(draft.fields, now);
  const form = formState({ ...draft, fields }, profileLabels, now);
  const text = (name: keyof typeof profileLabels, type: "text" | "date" = "text") => (
    <TextField
      {...form.field(name)}
      label={profileLabels[name]}
      type={type}
      dir="auto"
      note={savedMeanwhile(type === "date" ? germanDay(savedNow(name)) : savedNow(name))}
    />
  );
  const select = (
    name: keyof typeof profileLabels,
    options: readonly { value: string; label: string }[],
    known = false,
  ) => {
    const offered = known ? options : [{ value: "", label: "nicht bekannt" }, ...options];
    const saved = offered.find(({ value }) => value === savedNow(name));
    return (
      <SelectField
        {...form.field(name)}
        label={profileLabels[name]}
        note={savedMeanwhile(saved?.label)}
        options={offered}
      />
    );
  };
  return (
    <Desk
      actor={actor}
      room="/intern/case-files"
      title={`Angaben ${file.publicCode}`}
      heading={
        <>
          Angaben: <bdi>{file.person.name}</bdi>
        </>
      }
      lead="Nötig ist nur der Name. Was offen bleibt, gilt als nicht bekannt und schließt nichts aus."
    >
      <ErrorSummary title="Bitte prüfen Sie die Angaben" issues={form.summary} />
      <form action={`/intern/case-files/${id}/profile/send`} method="post" noValidate>
        <DraftField token={form.draft} />
        <input type="hidden" name="version" value={file.personVersion} />
        {Object.entries(now).map(([name, value]) => (
          <input key={name} type="hidden" name={openedAs(name)} value={value} />
        ))}
        <div className="grid gap-x-8 md:grid-cols-2">
          {text("name")}
          {select(
            "language",
            options(locales, (value) => languageWords[value] ?? value),
            true,
          )}
          {select(
            "channel",
            options(channels, (value) => channelWords[value]),
            true,
          )}
          {text("contact")}
          {text("birthDate", "date")}
          {select(
            "gender",
            options(genders, (value) => genderWords[value] ?? value),
          )}
          {select(
            "paper",
            options(
              papers,
              (value) => `${facts(`paper.${value}`)} (${facts(`paperSection.${value}`)})`,
            ),
          )}
          {text("paperValidUntil", "date")}
          {select(
            "workPermit",
            options(workPermits, (value) => workPermitWords[value] ?? value),
          )}
          {select(
            "germanLevel",
            options(germanLevels, (value) => facts(`german.${value}`)),
          )}
          {text("germanTestedOn", "date")}
          {select("literate", yesNo)}
          {select(
            "schoolCertificate",
            options(schoolCertificates, (value) => schoolWord(value, facts)),
          )}
          {select("childcareNeeded", yesNo)}
          {select("sharedPhone", yesNo)}
          {select("femaleContactWished", yesNo)}
        </div>
        <p className="mt-5 flex flex-wrap gap-2">
          <button className="button" type="submit">
            Speichern
          </button>
          <a className="button quiet" href={`/intern/case-files/${id}`}>
            Abbrechen
          </a>
        </p>
      </form>
    </Desk>
  );
}

function germanDay(day: string | undefined): string | undefined {
  return day && formatShortDate(day);
}

const yesNo = [
  { value: "yes", label: "ja" },
  { value: "no", label: "nein" },
];

function options<Value extends string>(values: readonly Value[], label: (value: Value) => string) {
  return values.map((value) => ({ value, label: label(value) }));
}
