import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import { doubtsAbout, type TargetAge } from "@/domain/person/doubts";
import { today } from "@/lib/clock";
import type { FormState } from "../../../issue-sentence";
import { profileLabels } from "./profile-fields";

const yes: Readonly<Record<string, string>> = {
  askAge: "Ja, das Geburtsdatum stimmt",
  askIssuedLater: "Ja, das Papier gilt erst später",
  askValidity: "Ja, so steht es auf dem Papier",
  askBeforeBirth: "Ja, beide Tage stimmen",
};

/** What may be a slip, to be put right below or answered with yes. Nothing is put right by itself. */
export function Questions({ form, age }: { form: FormState; age: TargetAge }) {
  const asked = doubtsAbout(
    {
      birthDate: form.value("birthDate"),
      paperIssuedOn: form.value("paperIssuedOn"),
      paperValidUntil: form.value("paperValidUntil"),
      germanTestedOn: form.value("germanTestedOn"),
    },
    age,
    today(),
  ).filter(({ field }) => form.error(field)?.endsWith("Stimmt das?"));
  if (asked.length === 0) return null;
  return (
    <Panel title="Stimmt das?" id="questions">
      <TickGroup
        name="confirmed"
        legend="Bitte unten berichtigen, oder hier bestätigen"
        choices={asked.map(({ key, code, field }) => ({
          value: key,
          label: `${profileLabels[field]}: ${yes[code]}`,
        }))}
      />
    </Panel>
  );
}
