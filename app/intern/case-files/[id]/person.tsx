import { Panel, Terms } from "@/components/panel";
import type { readCaseFile } from "@/domain/case-file/queries";
import { profileFields } from "@/domain/person/fields";
import { today } from "@/lib/clock";
import { fieldValue } from "@/lib/forms/fields";
import { formatShortDate } from "@/lib/i18n/format";
import { yearsBetween } from "@/lib/plain-date";
import { spokenWords } from "../../contacts/contact-words";
import { ReachedBy } from "../../reached-by";
import { languageWords } from "../../words";
import { PersonsRequests } from "./persons-requests";
import { type ProfileField, profileGroups, profileLabels } from "./profile/profile-fields";
import { type FactLabels, profileValueWords } from "./profile/profile-words";

type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;

type Props = Pick<CaseFile, "id" | "person" | "languages" | "requests" | "goesOnIn"> & {
  facts: FactLabels;
};

/** What matching and the first talk need is always shown; of all else what is known. */
const always: readonly ProfileField[] = [
  ...([
    "birthDate",
    "gender",
    "contact",
    "speaksIn",
    "language",
    "sharedPhone",
    "femaleContactWished",
  ] as const),
  ...(["paper", "paperValidUntil", "workPermit", "germanLevel", "literate"] as const),
  ...(["schoolCertificate", "childcareNeeded"] as const),
];

/** Shown together with another, or in the page's heading. */
const within: readonly ProfileField[] = ["name", "channel", "germanTestedOn"];

export function Person({ id, person, languages, requests, goesOnIn, facts }: Props) {
  const known = profileFields(person);
  const rowsOf = (fields: readonly ProfileField[]) =>
    fields
      .filter((name) => !within.includes(name))
      .filter((name) => always.includes(name) || fieldValue(known, name) !== "")
      .map((name) => [labelOf(name), saidOf(name, { person, languages }, facts)] as const);
  return (
    <Panel title="Person" id="person">
      <div className="grid gap-x-8 lg:grid-cols-2">
        {profileGroups.map(({ id: part, title, fields }) => {
          const rows = rowsOf(fields);
          if (rows.length === 0) return null;
          return (
            <section key={part} className="mt-3 break-inside-avoid">
              <h3 className="flex flex-wrap items-baseline justify-between gap-x-3 font-bold">
                {title}
                <a
                  className="inline-flex min-h-8 items-center font-normal"
                  href={`/intern/case-files/${goesOnIn ?? id}/profile#part-${part}`}
                >
                  ändern<span className="sr-only">: {title}</span>
                </a>
              </h3>
              <Terms unknown="nicht bekannt" rows={rows} />
            </section>
          );
        })}
        <section className="mt-3">
          <h3 className="font-bold">Anfragen</h3>
          {requests.length > 0 ? <PersonsRequests requests={requests} /> : <p>keine</p>}
        </section>
      </div>
    </Panel>
  );
}

/** Shorter than in the form, where there is room to ask. */
const shortLabels: Partial<Record<ProfileField, string>> = {
  contact: profileLabels.channel,
  literate: "Liest und schreibt",
  sharedPhone: "Andere lesen mit",
  femaleContactWished: "Lieber mit einer Frau",
  interpreterNeeded: "Dolmetschen nötig",
  language: "Seiten und Briefe",
  childcareNeeded: "Kinderbetreuung nötig",
};

function labelOf(name: ProfileField): string {
  return shortLabels[name] ?? profileLabels[name];
}

type Said = Pick<CaseFile, "person" | "languages">;

function saidOf(name: ProfileField, { person, languages }: Said, facts: FactLabels) {
  const value = fieldValue(profileFields(person), name);
  const words = value ? profileValueWords(name, value, facts) : null;
  switch (name) {
    case "contact":
      return person.contact && <ReachedBy contact={person.contact} />;
    case "speaksIn":
      return languages.spoken && spokenWords[languages.spoken];
    case "language":
      return words ?? `${languageWords[languages.written]} (nicht eigens gewählt)`;
    case "birthDate":
      return person.birthDate && `${words} (${yearsBetween(person.birthDate, today())} Jahre)`;
    case "germanLevel":
      return words && person.germanTestedOn
        ? `${words}, geprüft am ${formatShortDate(person.germanTestedOn)}`
        : words;
    default:
      return words && <bdi className="wrap-anywhere whitespace-pre-wrap">{words}</bdi>;
  }
}
