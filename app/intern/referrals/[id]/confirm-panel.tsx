import { TickGroup } from "@/components/form/choices";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import { referralStateWords } from "../../words";
import { reportWords } from "./claim-words";
import type { Referral } from "./shared";

/** The second side: what was reported holds when the caseworker, having asked the person, agrees. */
export function ConfirmPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const [state, rest] = reportWords(referral);
  return (
    <Panel title="Meldung bestätigen">
      <p className="mt-1">
        Gemeldet: <b>{state}</b>
        {rest}. Bitte fragen Sie die Person, ob das stimmt.
      </p>
      {referral.disputed && referral.begunSaid && (
        <p className="note mt-2">
          Die Person selbst sagt, sie habe am {formatShortDate(referral.begunSaid)} begonnen.
        </p>
      )}
      {personWord(referral) && <p className="note mt-2">{personWord(referral)}</p>}
      {referral.answer && <p className="mt-1 text-soft">Bemerkung: {referral.answer}</p>}
      <ChangeForm
        action={`/intern/referrals/${referral.id}/confirm`}
        form={form}
        version={referral.version}
      >
        <TextField {...form.field("note")} label="Bemerkung (freiwillig)" />
        {referral.untold && (
          <TickGroup
            name="told"
            values={form.values("told")}
            legend="Was die Person auf ihrer Seite liest"
            hint={tellFirst}
            choices={[{ value: "yes", label: "Sie darf die Absage dort lesen" }]}
          />
        )}
        {form.error("plannedEnd") && (
          <p className="note mt-3">
            So weit kann niemand vorausplanen. Drücken Sie „Stimmt nicht“ und notieren Sie dann die
            richtigen Tage.
          </p>
        )}
        <p className="mt-3 flex flex-wrap gap-2">
          <button className="button" type="submit" name="agrees" value="yes">
            Stimmt, bestätigen
          </button>
          <button className="button quiet" type="submit" name="agrees" value="no">
            Stimmt nicht
          </button>
        </p>
      </ChangeForm>
    </Panel>
  );
}

const tellFirst =
  "Bis dahin steht dort nichts von der Absage. Sprechen Sie zuerst mit ihr, oder machen Sie einen Termin: Die Seite nennt ihn neben der Absage.";

/** A no that is confirmed and that its person does not know of. */
export function TellPanel({ referral: { id, version } }: { referral: Referral }) {
  return (
    <Panel title="Absage mitteilen">
      <p className="mt-1 max-w-152">{tellFirst}</p>
      <form className="mt-3" action={`/intern/referrals/${id}/told`} method="post">
        <input type="hidden" name="version" value={version} />
        <button className="button quiet" type="submit">
          Die Person weiß es, auf ihrer Seite zeigen
        </button>
      </form>
    </Panel>
  );
}

/** Both sides say different things, and none of it is a report that could be confirmed. */
export function DisputePanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, state } = referral;
  return (
    <Panel title="Widerspruch klären">
      <p className="mt-1 max-w-152">
        Stand: <b>{referralStateWords[state]}</b>. Beide Seiten sagen Verschiedenes, siehe Verlauf.
        Fragen Sie beide. Ist der Stand richtig, vermerken Sie es hier; sonst notieren Sie die
        richtige Antwort.
      </p>
      <ChangeForm action={`/intern/referrals/${id}/settle`} form={form} version={version}>
        <TextField {...form.field("note")} label="Bemerkung (freiwillig)" />
        <button className="button quiet mt-3" type="submit">
          Geklärt, der Stand ist richtig
        </button>
      </ChangeForm>
    </Panel>
  );
}

/** What the person has said on their page of what is reported now. */
function personWord({ events }: Referral): string | undefined {
  const report = events.findLastIndex(({ from, to, said }) => from !== to || said === "corrected");
  const said = events.slice(report + 1).findLast(({ side }) => side === "person")?.said;
  if (said === "agrees") return "Die Person sagt auf ihrer Seite: Das stimmt.";
  if (said === "disagrees") return "Die Person sagt auf ihrer Seite: Das stimmt nicht.";
  return undefined;
}
