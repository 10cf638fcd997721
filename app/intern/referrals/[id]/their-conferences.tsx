import { RadioGroup } from "@/components/form/choices";
import { withdrawalAnswers } from "@/domain/case-conference/at-withdrawal";
import { type listTheirConferences, withdrawingField } from "@/domain/case-file/withdrawing";
import { whenWords } from "../../appointments/appointment-words";
import type { FormState } from "../../issue-sentence";
import { staysWords } from "./withdrawing-words";

type Conferences = Awaited<ReturnType<typeof listTheirConferences>>;
type Props = {
  readonly conferences: Conferences;
  readonly recipient: string;
  readonly form: FormState;
};

/** Whether who loses sight of the person stays invited to where the person is spoken of. */
export function TheirConferences({ conferences, recipient, form }: Props) {
  return conferences.map((each) => (
    <RadioGroup
      key={each.id}
      {...form.field(withdrawingField(each.id))}
      legend={`${recipient} ist zur Fallkonferenz am ${whenWords(each)} eingeladen. Was soll gelten?`}
      choices={withdrawalAnswers.map((value) => ({
        value,
        label: staysWords[value](each),
      }))}
    />
  ));
}

/** What an error names each of these questions by. */
export function conferenceLabels(conferences: Conferences): Record<string, string> {
  return Object.fromEntries(
    conferences.map((each) => [withdrawingField(each.id), `Fallkonferenz am ${whenWords(each)}`]),
  );
}
