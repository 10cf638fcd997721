import { ErrorSummary } from "@/components/form/error-summary";
import { NotSaved } from "../../../../not-saved";
import { stepChoices, stepLabels } from "../../support-plan/plan-words";
import type { PartProps } from "./shared";

const names = ["common", "stepText", "ownStepText", "who", "whoName", "dueOn"] as const;

type Props = Pick<PartProps, "forms"> & {
  /** It is about a decision that was removed meanwhile. */
  readonly isRemoved: boolean;
};

/** What is wrong with a form of this page, or of that of a decision which is not there any more. */
export function ConferenceErrors({ forms, isRemoved }: Props) {
  const form = forms.back && forms.of(forms.back);
  if (!form || !isRemoved) {
    return <ErrorSummary title="Bitte prüfen Sie Ihre Angaben" issues={forms.summary} />;
  }
  return (
    <NotSaved
      sentence="Diesen Beschluss hat inzwischen jemand anderes entfernt"
      {...{ form, names }}
      labels={stepLabels}
      choices={stepChoices}
    />
  );
}
