import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { FormState } from "../../issue-sentence";
import type { Referral } from "./shared";

const words = {
  withdrawn: "Vermittlung zurückziehen",
  enteredInError: "Irrtümlich angelegt",
} as const;

/** Ways back: the referral itself, and the person's consent. */
export function TakeBackPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, withdrawals, consent } = referral;
  const consentHolds = consent !== null && consent.withdrawnAt === null;
  if (withdrawals.length === 0 && !consentHolds) return null;
  return (
    <Panel title="Zurücknehmen">
      {consentHolds && (
        <form className="mt-2" action={`/intern/referrals/${id}/withdraw-consent`} method="post">
          <DraftField token={form.draft} />
          <input type="hidden" name="version" value={version} />
          <p className="text-soft">
            Nimmt die Person ihre Einwilligung zurück, sieht die andere Seite sofort nichts mehr.
          </p>
          <button className="button quiet mt-2" type="submit">
            Einwilligung zurücknehmen
          </button>
        </form>
      )}
      {withdrawals.length > 0 && (
        <form className="mt-4" action={`/intern/referrals/${id}/withdraw`} method="post">
          <DraftField token={form.draft} />
          <input type="hidden" name="version" value={version} />
          <TextField {...form.field("why")} label="Warum? (freiwillig)" />
          <p className="mt-3 flex flex-wrap gap-2">
            {withdrawals.map((to) => (
              <button key={to} className="button quiet" type="submit" name="to" value={to}>
                {words[to]}
              </button>
            ))}
          </p>
        </form>
      )}
    </Panel>
  );
}
