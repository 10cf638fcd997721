import { Panel } from "@/components/panel";
import type { ClosingView } from "@/domain/case-file/closing-view";
import { formatShortDate } from "@/lib/i18n/format";
import { stepWords } from "../support-plan/plan-words";
import { seenWords } from "./closing-words";

/** What closing a case file ends, and what it does not. */
export function GoesOn({ file }: { file: ClosingView }) {
  const { running, drafts, untold, isLast, openSteps, wantsNoContact } = file;
  return (
    <Panel title="Was dann geschieht">
      <ul className="mt-2 grid max-w-152 list-disc gap-1 ps-5">
        <li>
          {isLast
            ? "Die Person zählt nicht mehr als begleitet. Steht kein Termin und keine Fallkonferenz mehr an, so steht auf ihrer Seite, dass die Begleitung beendet ist."
            : "Die Person hat noch eine Fallakte, die läuft: Sie zählt weiter als begleitet."}
        </li>
        {running.map((referral) => (
          <li key={referral.id}>
            „{referral.target}“ hat begonnen und läuft weiter: {seenWords(referral)}.
          </li>
        ))}
        {drafts.map(({ id, target }) => (
          <li key={id}>
            Vorbereitet und nicht gesendet: <a href={`/intern/referrals/${id}`}>{target}</a>. Der
            Entwurf bleibt in der geschlossenen Fallakte; niemand bekommt ihn.
          </li>
        ))}
        {untold.map(({ id, target }) => (
          <li key={id}>
            Von der Absage weiß die Person noch nicht:{" "}
            <a href={`/intern/referrals/${id}`}>{target}</a>. Sie bleibt auf „Heute“, bis Sie dort
            sagen, dass die Person es weiß
            {wantsNoContact && "; sie steht dann auch ohne Anruf auf ihrer Seite"}.
          </li>
        ))}
        {openSteps.length > 0 && (
          <li>
            Im Förderplan{" "}
            {openSteps.length === 1 ? "ist 1 Schritt" : `sind ${openSteps.length} Schritte`} offen.
            Daran wird dann nicht mehr erinnert:
            <ul className="mt-1 grid list-[circle] gap-1 ps-5">
              {openSteps.map((step) => (
                <li key={step.id}>
                  <bdi>{stepWords(step)}</bdi>
                  {step.dueOn && `, bis ${formatShortDate(step.dueOn)}`}
                </li>
              ))}
            </ul>
          </li>
        )}
        <li>Die Nachverfolgung geht weiter: Geplante Nachfragen kommen an ihrem Tag.</li>
        <li>
          Nichts wird gelöscht, und Sie können die Fallakte wieder öffnen; dann steht sie wie zuvor.
        </li>
      </ul>
    </Panel>
  );
}
