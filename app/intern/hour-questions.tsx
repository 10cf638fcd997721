import { doubtKey, type HourDoubt, hourDoubts } from "@/domain/planned-hour/doubts";
import { ConfirmQuestions } from "./confirm-questions";
import type { FormState } from "./issue-sentence";

const yes: Record<HourDoubt, string> = {
  askPastDay: "Ja, das war schon, ich trage es nach",
  askPastHour: "Ja, das war heute schon",
  askDayOff: "Ja, an diesem Sonntag oder Feiertag",
  askNight: "Ja, so früh oder so spät",
  askTaken: "Ja, zugleich mit dem anderen",
};

/** An hour that may be a slip, to be put right below or answered with yes. */
export function HourQuestions({ form }: { form: FormState }) {
  const hour = { day: form.value("day"), time: form.value("time") };
  const confirmed = form.values("confirmed");
  const choices = hourDoubts
    .map((code) => ({ code, value: doubtKey(code, hour), label: yes[code] }))
    .filter(({ code, value }) => form.asks(code) || confirmed.includes(value));
  return <ConfirmQuestions choices={choices} values={confirmed} />;
}
