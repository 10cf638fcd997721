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
  const action = `/intern/roster/${entry.id}/decide`;
  return (
    <>
      {form.asks("askNotTooOld") && (
        <ChangeForm className="note mt-3" action={action} form={form} version={entry.version}>
          <p id="decision">
            {entry.birthDate &&
              `Nach dem Geburtsdatum ${formatShortDate(entry.birthDate)} ist die Person ${entry.age} Jahre alt; das Programm ist für Menschen bis ${oldest()} Jahre. `}
            Wird sie als „zu alt“ vermerkt, sucht niemand sie mehr auf. Ist das Geburtsdatum falsch,
            können Sie trotzdem so entscheiden.
          </p>
          <input type="hidden" name="confirmed" value="yes" />
          <p className="mt-3 flex flex-wrap gap-2">
            <button className="button" type="submit" name="decision" value="agedOut">
              Ja, trotzdem zu alt
            </button>
            <a className="button quiet" href={`/intern/roster/${entry.id}#decide`}>
              Nein, zurück
            </a>
          </p>
        </ChangeForm>
      )}
      {form.asks("askNotMeant") && (
        <ChangeForm className="note mt-3" action={action} form={form} version={entry.version}>
          <p id="decision">
            Das ist für Menschen, die nie zur Zielgruppe gehört haben und durch einen Irrtum auf
            einer Liste stehen. Niemand sucht sie mehr auf, und sie zählen in keiner Zahl mit. Das
            bleibt so, auch wenn eine spätere Liste sie nennt; „{decisionWords.reopen}“ nimmt es
            zurück.
          </p>
          <input type="hidden" name="confirmed" value="yes" />
          <p className="mt-3 flex flex-wrap gap-2">
            <button className="button" type="submit" name="decision" value="notMeant">
              Ja, gehört nicht dazu
            </button>
            <a className="button quiet" href={`/intern/roster/${entry.id}#decide`}>
              Nein, zurück
            </a>
          </p>
        </ChangeForm>
      )}
      <ChangeForm
        className="mt-3 flex flex-wrap gap-2"
        action={action}
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
