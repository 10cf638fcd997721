import type { ReactNode } from "react";
import { RadioGroup, TickBox } from "@/components/form/choices";
import { consentGiven } from "@/domain/consent/rules";
import type { FormState } from "./issue-sentence";
import { consentGivenWords } from "./words";

type Props = {
  readonly form: FormState;
  /** What else is asked of how it was given. */
  readonly children?: ReactNode;
};

/** How somebody consented, and that they knew to what. */
export function ConsentGivenFields({ form, children }: Props) {
  return (
    <>
      <div className={children ? "grid items-start gap-x-8 md:grid-cols-2" : undefined}>
        <RadioGroup
          {...form.field("givenHow")}
          legend="Wie wurde eingewilligt?"
          choices={consentGiven.map((value) => ({ value, label: consentGivenWords[value] }))}
        />
        {children}
      </div>
      <div className="mt-4">
        <TickBox
          name="consented"
          value="yes"
          label="Die Person hat den Wortlaut in ihrer Sprache gehört oder gelesen und ist einverstanden."
          // To something else than was shown nobody has said yes.
          checked={form.value("consented") === "yes" && !form.asks("shownChanged")}
          error={form.error("consented")}
        />
      </div>
    </>
  );
}
