import type { ReactNode } from "react";
import { oldest } from "@/domain/person/target-age";
import type { readRosterEntry } from "@/domain/roster/queries";
import { formatShortDate } from "@/lib/i18n/format";
import { ChangeForm } from "../../change-form";
import type { FormState } from "../../issue-sentence";
import { decisionWords } from "../roster-words";

type Props = {
  readonly entry: Awaited<ReturnType<typeof readRosterEntry>>;
  readonly form: FormState;
};

/** What can be decided about somebody without a try; what contradicts their age is asked first. */
export function Decisions({ entry, form }: Props) {
  return (
    <>
      {form.asks("askNotTooOld") && (
        <AskedDecision entry={entry} form={form} decision="agedOut" yes="Ja, trotzdem zu alt">
          {entry.birthDate &&
            `Nach dem Geburtsdatum ${formatShortDate(entry.birthDate)} ist die Person ${entry.age} Jahre alt; das Programm ist für Menschen bis ${oldest()} Jahre. `}
          Wird sie als „zu alt“ vermerkt, sucht niemand sie mehr auf. Ist das Geburtsdatum falsch,
          können Sie trotzdem so entscheiden.
        </AskedDecision>
      )}
      {form.asks("askNotMeant") && (
        <AskedDecision entry={entry} form={form} decision="notMeant" yes="Ja, gehört nicht dazu">
          Das ist für Menschen, die nie zur Zielgruppe gehört haben und durch einen Irrtum auf einer
          Liste stehen. Niemand sucht sie mehr auf, und sie zählen in keiner Zahl mit. Das bleibt
          so, auch wenn eine spätere Liste sie nennt; „{decisionWords.reopen}“ nimmt es zurück.
        </AskedDecision>
      )}
      <ChangeForm
        className="mt-3 flex flex-wrap gap-2"
        action={actionOf(entry)}
        form={form}
        version={entry.version}
      >
        {entry.decisions.map((decision) => (
          <button
            key={decision}
            className="button quiet"
            type="submit"
            name="decision"
            value={decision}
          >
            {decisionWords[decision]}
          </button>
        ))}
      </ChangeForm>
    </>
  );
}

const actionOf = ({ id }: Props["entry"]) => `/intern/roster/${id}/decide`;

type AskedProps = Props & {
  readonly decision: Props["entry"]["decisions"][number];
  readonly yes: string;
  readonly children: ReactNode;
};

/** What is asked before a decision is carried out. */
function AskedDecision({ entry, form, decision, yes, children }: AskedProps) {
  return (
    <ChangeForm className="note mt-3" action={actionOf(entry)} form={form} version={entry.version}>
      <p id="decision">{children}</p>
      <input type="hidden" name="confirmed" value="yes" />
      <p className="mt-3 flex flex-wrap gap-2">
        <button className="button" type="submit" name="decision" value={decision}>
          {yes}
        </button>
        <a className="button quiet" href={`/intern/roster/${entry.id}#decide`}>
          Nein, zurück
        </a>
      </p>
    </ChangeForm>
  );
}
