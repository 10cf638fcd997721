import { TickGroup } from "@/components/form/choices";
import { Panel } from "@/components/panel";
import { doubtsAboutDay } from "@/domain/case-conference/rules";
import { today } from "@/lib/clock";
import { plainDate } from "@/lib/plain-date";
import type { FormState } from "../../../issue-sentence";

/** A day that may be a slip, to be put right below or answered with yes. Nothing is put right by itself. */
export function DayQuestion({ form }: { form: FormState }) {
  const day = plainDate.safeParse(form.value("day")).data;
  if (!day || !form.error("day")?.endsWith("Stimmt das?")) return null;
  return (
    <Panel title="Stimmt das?" id="questions">
      <TickGroup
        name="confirmed"
        legend="Bitte unten berichtigen, oder hier bestätigen"
        choices={doubtsAboutDay(day, today()).map(({ key }) => ({
          value: key,
          label: "Tag: Ja, die Konferenz war schon, ich trage sie nach",
        }))}
      />
    </Panel>
  );
}
