import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";

type Props = {
  /** What was asked, each with the yes to it. */
  readonly choices: readonly { readonly value: string; readonly label: string }[];
  /** Those that were answered with yes already. */
  readonly values?: readonly string[];
};

/** What may be a slip, to be put right below or answered with yes. Nothing is put right by itself. */
export function ConfirmQuestions({ choices, values = [] }: Props) {
  if (choices.length === 0) return null;
  return (
    <Panel title="Stimmt das?" id="questions">
      <TickGroup
        name="confirmed"
        legend="Bitte unten berichtigen, oder hier bestätigen"
        choices={choices}
        values={values}
      />
    </Panel>
  );
}
