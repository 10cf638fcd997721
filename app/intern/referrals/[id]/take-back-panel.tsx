import { AskFirst } from "@/components/form/ask-first";
import { Panel } from "@/components/panel";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import type { Referral } from "./shared";

/** Ways back: the person's consent, the referral itself, and a referral that should not be there at all. */
export function TakeBackPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, withdrawals, consent, slip, byHand, recipient } = referral;
  const consentHolds = consent !== null && consent.withdrawnAt === null;
  if (slip) return <SlipPanel referral={referral} form={form} />;
  if (withdrawals.length === 0 && !consentHolds) return null;
  return (
    <Panel title="Zurücknehmen">
      {consentHolds && (
        <AskFirst
          label="Einwilligung zurücknehmen"
          action={`/intern/referrals/${id}/withdraw-consent`}
          consequence={`${
            byHand
              ? `${recipient} hat die Angaben von Ihnen. Sagen Sie dort bitte Bescheid, dass sie zu löschen sind.`
              : `${recipient} sieht im Portal sofort nichts mehr. Was dort schon notiert ist, lassen Sie bitte löschen.`
          } „Heute“ erinnert Sie daran. War es ein Versehen, muss die Person neu einwilligen.`}
          confirm="Ja, die Person nimmt sie zurück"
        >
          <input type="hidden" name="version" value={version} />
        </AskFirst>
      )}
      {withdrawals.includes("withdrawn") && (
        <p className="mt-3">
          <a
            className="inline-flex min-h-11 items-center"
            href={`/intern/referrals/${id}/withdrawing`}
          >
            Vermittlung zurückziehen …
          </a>
        </p>
      )}
      {withdrawals.includes("enteredInError") && (
        <p className="mt-3">
          <a
            className="inline-flex min-h-11 items-center"
            href={`/intern/referrals/${id}/entered-in-error`}
          >
            Irrtümlich angelegt …
          </a>
        </p>
      )}
    </Panel>
  );
}

/** Said to be entered in error: a slip of the finger is undone, one that was put right is not. */
function SlipPanel({ referral: { id, version, slip }, form }: Parameters<typeof TakeBackPanel>[0]) {
  return (
    <Panel title="Irrtümlich angelegt">
      {slip === "replaced" ? (
        <p className="mt-1 max-w-152">
          Inzwischen gibt es eine neue Vermittlung dorthin. Deshalb lässt sich diese nicht mehr
          zurückholen.
        </p>
      ) : (
        <ChangeForm action={`/intern/referrals/${id}/restore`} form={form} version={version}>
          <p className="mt-1 max-w-152">
            War das ein Versehen? Dann ist alles wieder wie zuvor, auch die Teilnahme und die Tage
            der Nachverfolgung.
          </p>
          <button className="button quiet mt-3" type="submit">
            Rückgängig machen
          </button>
        </ChangeForm>
      )}
    </Panel>
  );
}
