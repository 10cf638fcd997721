import { doubtsAbout, type TargetAge } from "@/domain/person/doubts";
import { today } from "@/lib/clock";
import { ConfirmQuestions } from "../../../confirm-questions";
import type { FormState } from "../../../issue-sentence";
import { profileLabels } from "./profile-fields";

const yes: Readonly<Record<string, string>> = {
  askAge: "Ja, das Geburtsdatum stimmt",
  askIssuedLater: "Ja, das Papier gilt erst später",
  askValidity: "Ja, so steht es auf dem Papier",
  askBeforeBirth: "Ja, beide Tage stimmen",
};

/** What of a profile may be a slip. */
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
  return (
    <ConfirmQuestions
      choices={asked.map(({ key, code, field }) => ({
        value: key,
        label: `${profileLabels[field]}: ${yes[code]}`,
      }))}
    />
  );
}
