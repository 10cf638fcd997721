import type { getTranslations } from "next-intl/server";
import { Panel, Terms } from "@/components/panel";
import type { readCaseFile } from "@/domain/case-file/queries";
import { berlinDate, today } from "@/lib/clock";
import { formatShortDate } from "@/lib/i18n/format";
import { yearsBetween } from "@/lib/plain-date";
import { ReachLink } from "../../reach-link";
import { channelWords, genderWords, languageWords, workPermitWords } from "../../words";

type CaseFile = Awaited<ReturnType<typeof readCaseFile>>;
export type FactLabels = Awaited<ReturnType<typeof getTranslations<"facts">>>;

type Props = Pick<CaseFile, "person" | "requests"> & { facts: FactLabels };

export function Person({ person, requests, facts }: Props) {
  const { residence, contact, birthDate } = person;
  return (
    <Panel title="Person">
      <Terms
        unknown="nicht bekannt"
        rows={[
          ["Erreichbar über", contact && <Contact contact={contact} />],
          ["Sprache", languageWords[person.language]],
          ["Mit einer Frau sprechen", yesNo(person.femaleContactWished)],
          ["Lesen andere mit?", yesNo(person.sharedPhone)],
          [
            "Geburtsdatum",
            birthDate &&
              `${formatShortDate(birthDate)} (${yearsBetween(birthDate, today())} Jahre)`,
          ],
          ["Geschlecht", person.gender && genderWords[person.gender]],
          ["Papier", residence.paper && facts(`paper.${residence.paper}`)],
          ["Papier gültig bis", residence.validUntil && formatShortDate(residence.validUntil)],
          ["Arbeitserlaubnis", residence.workPermit && workPermitWords[residence.workPermit]],
          ["Deutsch", german(person, facts)],
          ["Kann lesen und schreiben", yesNo(person.literate)],
          [
            "Schulabschluss",
            person.schoolCertificate && schoolWord(person.schoolCertificate, facts),
          ],
          ["Kinderbetreuung nötig", yesNo(person.childcareNeeded)],
          [
            "Anfragen",
            requests.length > 0 ? <Requests key="requests" requests={requests} /> : "keine",
          ],
        ]}
      />
    </Panel>
  );
}

function Contact({ contact }: { contact: NonNullable<CaseFile["person"]["contact"]> }) {
  return (
    <>
      {channelWords[contact.channel]}
      {contact.value && (
        <>
          : <ReachLink channel={contact.channel} value={contact.value} />
        </>
      )}
    </>
  );
}

function Requests({ requests }: Pick<CaseFile, "requests">) {
  return (
    <ul>
      {requests.map(({ id, receivedAt }) => (
        <li key={id}>
          <a className="inline-flex min-h-8 items-center" href={`/intern/inbox/${id}`}>
            vom {formatShortDate(berlinDate(receivedAt))}
          </a>
        </li>
      ))}
    </ul>
  );
}

function german({ germanLevel, germanTestedOn }: CaseFile["person"], facts: FactLabels) {
  if (!germanLevel) return null;
  const tested = germanTestedOn ? `, geprüft am ${formatShortDate(germanTestedOn)}` : "";
  return `${facts(`german.${germanLevel}`)}${tested}`;
}

export function schoolWord(
  certificate: NonNullable<CaseFile["person"]["schoolCertificate"]>,
  facts: FactLabels,
): string {
  return certificate === "none" ? "kein Abschluss" : facts(`school.${certificate}`);
}

function yesNo(value: boolean | null): string | null {
  return value === null ? null : value ? "ja" : "nein";
}
