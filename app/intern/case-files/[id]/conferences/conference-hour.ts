import { minutesBetween } from "@/domain/case-conference/rules";
import type { FormState } from "../../../issue-sentence";

/** How long a conference takes, and whether its person is expected, as its form says. */
export function hourOf(form: FormState) {
  return {
    minutes: minutesBetween(form.value("time"), form.value("until")),
    withCaseworker: true,
    withPerson: form.value("about") === "person",
  };
}
