import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import type { Referral } from "./shared";

const words = {
  withdrawn: "Vermittlung zurückziehen",
  enteredInError: "Irrtümlich angelegt",
} as const;

/** Nobody outside sees the person any more, so that nobody will answer. */
export function ConsentGone({ referral: { consentGone, recipient } }: { referral: Referral }) {
  if (!consentGone) return null;
  return (
    <p className="note mt-3 max-w-152">
      {consentGone === "withdrawn"
        ? `Die Person hat ihre Einwilligung zurückgenommen. ${recipient} sieht nichts mehr. Bitte fragen Sie dort nicht nach, und ziehen Sie die Vermittlung unten zurück.`
        : `Die Einwilligung ist abgelaufen. ${recipient} sieht nichts mehr und kann nicht antworten. Fragen Sie die Person: Ziehen Sie die Vermittlung unten zurück, oder bereiten Sie eine neue vor.`}
    </p>
  );
}

/** Ways back: the referral itself, and the person's consent. */
export function TakeBackPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, withdrawals, consent } = referral;
  const consentHolds = consent !== null && consent.withdrawnAt === null;
  if (withdrawals.length === 0 && !consentHolds) return null;
  return (
    <Panel title="Zurücknehmen">
      {consentHolds && (
        <ChangeForm
          className="mt-2"
          action={`/intern/referrals/${id}/withdraw-consent`}
          form={form}
          version={version}
        >
          <p className="text-soft">
            Nimmt die Person ihre Einwilligung zurück, sieht die andere Seite sofort nichts mehr.
          </p>
          <button className="button quiet mt-2" type="submit">
            Einwilligung zurücknehmen
          </button>
        </ChangeForm>
      )}
      {withdrawals.length > 0 && (
        <ChangeForm
          className="mt-4"
          action={`/intern/referrals/${id}/withdraw`}
          form={form}
          version={version}
        >
          <TextField {...form.field("why")} label="Warum? (freiwillig)" />
          <p className="mt-3 flex flex-wrap gap-2">
            {withdrawals.map((to) => (
              <button key={to} className="button quiet" type="submit" name="to" value={to}>
                {words[to]}
              </button>
            ))}
          </p>
        </ChangeForm>
      )}
    </Panel>
  );
}
