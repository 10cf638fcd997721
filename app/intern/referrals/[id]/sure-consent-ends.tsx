import { TickBox } from "@/components/form/choices";
import type { FormState } from "../../issue-sentence";

/** A consent that ends before what it is for is asked about: a yes holds for just that day. */
export function SureConsentEnds({ form }: { form: FormState }) {
  if (!form.error("expiresOn")?.endsWith("Soll es so bleiben?")) return null;
  return (
    <div className="mt-3">
      <TickBox
        name="sure"
        value={form.value("expiresOn")}
        label="Ja, die Person möchte, dass die Einwilligung früher endet"
      />
    </div>
  );
}
