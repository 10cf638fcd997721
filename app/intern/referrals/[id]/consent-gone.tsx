import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import { AskRecipient } from "./ask-recipient";
import type { Referral } from "./shared";

/** Nobody outside sees the person any more, so that nobody will answer. */
export function ConsentGone({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, consentGone, recipient, byHand } = referral;
  const sees = byHand ? "" : ` ${recipient} sieht im Portal nichts mehr.`;
  return (
    <>
      <DeletionPanel referral={referral} form={form} />
      {consentGone && (
        <p className="note mt-3 max-w-152">
          {consentGone === "withdrawn"
            ? `Die Person hat ihre Einwilligung zurückgenommen.${sees} Bitte fragen Sie dort nicht nach, wie es weitergeht, und ziehen Sie die Vermittlung unten zurück.`
            : `Die Einwilligung ist abgelaufen.${sees || ` ${recipient} darf die Angaben nicht mehr verwenden.`} Fragen Sie die Person. Möchte sie nicht, nehmen Sie die Einwilligung unten zurück.`}{" "}
          {consentGone === "expired" && (
            <a href={`/intern/referrals/${id}/consent`}>Einwilligung erneuern</a>
          )}
        </p>
      )}
    </>
  );
}

/** What the other side has noted elsewhere no portal takes back: somebody has to say it there. */
function DeletionPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, deletionOwed, recipient, byHand } = referral;
  if (!deletionOwed) return null;
  return (
    <Panel title="Einwilligung zurückgenommen: Angaben löschen lassen" id="deletion">
      <p className="mt-1 max-w-152">
        {byHand
          ? `Sie haben die Angaben selbst an ${recipient} weitergegeben.`
          : `${recipient} sieht im Portal nichts mehr, kann sich aber etwas notiert haben.`}{" "}
        Bitte sagen Sie dort Bescheid, dass die Angaben zu löschen sind. Bis Sie es hier vermerken,
        steht es bei Ihnen unter „Heute“.
      </p>
      <AskRecipient referral={referral} about="deletion" />
      <ChangeForm action={`/intern/referrals/${id}/deletion-asked`} form={form} version={version}>
        <TextField {...form.field("deletionNote")} label="Bemerkung (freiwillig)" />
        <button className="button mt-3" type="submit">
          Bescheid gesagt, wird gelöscht
        </button>
      </ChangeForm>
    </Panel>
  );
}
