import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import type { Referral } from "./shared";

const titles = { answer: "Antwort da", stalled: "Seit einer Weile nichts Neues" } as const;

/** A yes or a waiting list that somebody has to look after, until a start or a no comes of it. */
export function NewsPanel({ referral, form }: { referral: Referral; form: FormState }) {
  const { id, version, news, answer } = referral;
  if (!news) return null;
  return (
    <Panel title={titles[news]}>
      <p className="mt-1 max-w-152">
        {news === "answer" ? answerWords(referral) : askWords(referral)}
      </p>
      {answer && <p className="mt-1 text-soft">Bemerkung: {answer}</p>}
      <ChangeForm action={`/intern/referrals/${id}/look-after`} form={form} version={version}>
        <TextField {...form.field("newsNote")} label="Bemerkung (freiwillig)" />
        <button className="button mt-3" type="submit">
          {news === "answer" ? "Gesehen" : "Nachgefragt, es bleibt dabei"}
        </button>
      </ChangeForm>
    </Panel>
  );
}

function answerWords({ state, recipient, ofOffice }: Referral): string {
  if (ofOffice) {
    return state === "accepted"
      ? `${recipient} nimmt sich der Sache an. Bitte sagen Sie der Person Bescheid.`
      : `Bei ${recipient} dauert es noch. Bitte sagen Sie der Person Bescheid.`;
  }
  return state === "accepted"
    ? `${recipient} nimmt die Person auf. Bitte sagen Sie ihr Bescheid.`
    : `${recipient} hat die Person auf die Warteliste gesetzt. Bitte sagen Sie ihr Bescheid.`;
}

function askWords({ state, recipient, begunOpen, ofOffice }: Referral): string {
  if (ofOffice) {
    return `Fragen Sie ${recipient} oder die Person, wie weit es ist, und notieren Sie die Antwort unten.`;
  }
  if (begunOpen) {
    return `Die Person sagt, dass sie begonnen hat; ${recipient} hat es nicht gemeldet. Fragen Sie dort nach, und notieren Sie die Antwort unten.`;
  }
  return state === "accepted"
    ? `Niemand hat gemeldet, dass es begonnen hat. Fragen Sie ${recipient} oder die Person, und notieren Sie die Antwort unten.`
    : `Fragen Sie ${recipient}, ob ein Platz frei wird, oder suchen Sie mit der Person etwas anderes.`;
}
