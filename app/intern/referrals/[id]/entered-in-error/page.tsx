import { TextArea } from "@/components/form/fields";
import { TakingBack, type TakingBackPage } from "../taking-back";
import { WhatIsLost } from "./what-is-lost";

export default function EnteredInErrorPage(page: TakingBackPage) {
  return (
    <TakingBack
      {...page}
      form="entered-in-error"
      to="enteredInError"
      question="Irrtümlich angelegt?"
      action="entered-in-error/send"
      yes="Ja, sie war irrtümlich angelegt"
      follows={(asked) => <WhatIsLost {...asked} />}
      why={(form, { placement }) => (
        <TextArea
          {...form.field("why")}
          label={placement ? "Warum war es ein Irrtum?" : "Warum? (freiwillig)"}
          hint="Steht danach im Verlauf."
          rows={2}
        />
      )}
    />
  );
}
