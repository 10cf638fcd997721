import { TextField } from "@/components/form/fields";
import { TakingBack, type TakingBackPage } from "../taking-back";
import { WhatFollows } from "./what-follows";

export default function WithdrawingPage(page: TakingBackPage) {
  return (
    <TakingBack
      {...page}
      form="withdrawing"
      to="withdrawn"
      question="Vermittlung zurückziehen?"
      action="withdraw"
      yes="Ja, Vermittlung zurückziehen"
      follows={({ referral }) => <WhatFollows referral={referral} />}
      why={(form) => (
        <TextField
          {...form.field("why")}
          label="Warum? (freiwillig)"
          hint="Steht danach im Verlauf."
        />
      )}
    />
  );
}
