import { Panel } from "@/components/panel";
import { canTellOf } from "@/domain/message/hour-told";
import type { PlannedHour } from "@/domain/message/planned-hours";
import { saysOf, type Template } from "@/domain/message/templates";
import { wouldComeAt } from "@/domain/planned-hour/to-tell";
import { whenWords } from "../../appointments/appointment-words";

type Props = {
  readonly personId: string;
  readonly template: Template;
  readonly planned: readonly PlannedHour[];
};

/** What the portal knows of the person to tell of: chosen, the text is filled in from it. */
export function WhichHour({ personId, template, planned }: Props) {
  const isChange = template === "moved" || template === "cancelled";
  const shown = planned.filter((each) => canTellOf(template, each) || (isChange && !each.isOff));
  if (!saysOf(template) || shown.length === 0) return null;
  return (
    <Panel title="Um welchen Termin geht es?">
      <ul className="mt-1 grid gap-1">
        {shown.map((each) => (
          <li key={each.id}>
            {canTellOf(template, each) ? (
              <a
                className="inline-flex min-h-11 items-center"
                href={`/intern/messages/${personId}?template=${template}&${each.kind}=${each.id}`}
              >
                {nameOf(each)}
                {template === "moved" && each.known && ` (bisher ${whenWords(each.known)})`}
              </a>
            ) : (
              <>
                <span className="block">{nameOf(each)} steht noch so im Portal:</span>
                <a className="inline-flex min-h-11 items-center" href={addressOf(each)}>
                  {template === "moved" ? "zuerst dort verschieben" : "zuerst dort absagen"}
                </a>
              </>
            )}
          </li>
        ))}
      </ul>
      <p className="mt-2 text-soft">
        {shown.some((each) => canTellOf(template, each)) &&
          "Gewählt, ist die Nachricht damit ausgefüllt, und das Portal weiß danach, dass die Person Bescheid weiß. "}
        Steht es hier nicht, tragen Sie Tag und Uhrzeit unten selbst ein.
      </p>
    </Panel>
  );
}

/** What is off is named by the hour at which the person would come. */
function nameOf(each: PlannedHour): string {
  const hour = each.isOff ? wouldComeAt(each, each.known) : each;
  return `${each.kind === "conference" ? "Fallkonferenz" : "Termin"} am ${whenWords(hour)}`;
}

function addressOf({ kind, id, caseFileId }: PlannedHour): string {
  return kind === "conference"
    ? `/intern/case-files/${caseFileId}/conferences/${id}`
    : `/intern/appointments/${id}`;
}
