import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import { doubtKey, type HourDoubt, hourDoubts } from "@/domain/planned-hour/doubts";
import type { FormState } from "./issue-sentence";

const yes: Record<HourDoubt, string> = {
  askPastDay: "Ja, das war schon, ich trage es nach",
  askPastHour: "Uhrzeit: Ja, das war heute schon",
  askDayOff: "Ja, an diesem Sonntag oder Feiertag",
  askNight: "Ja, so früh oder so spät",
  askTaken: "Ja, zugleich mit dem anderen",
};

/** An hour that may be a slip, to be put right below or answered with yes. Nothing is put right by itself. */
export function HourQuestions({ form }: { form: FormState }) {
  const hour = { day: form.value("day"), time: form.value("time") };
  const confirmed = form.values("confirmed");
  const choices = hourDoubts
    .map((code) => ({ code, value: doubtKey(code, hour), label: yes[code] }))
    .filter(({ code, value }) => form.asks(code) || confirmed.includes(value));
  if (choices.length === 0) return null;
  return (
    <Panel title="Stimmt das?" id="questions">
      <TickGroup
        name="confirmed"
        legend="Bitte unten berichtigen, oder hier bestätigen"
        choices={choices}
        values={confirmed}
      />
    </Panel>
  );
}
