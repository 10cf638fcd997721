import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { Unfold } from "@/components/unfold";
import type { FormState } from "../issue-sentence";

/** How long the week is that everything is cut to. */
export function HoursPanel({ form, open }: { form: FormState; open: boolean }) {
  return (
    <Panel title="Ihre Woche">
      <Unfold label="Stunden ändern, und wie gerechnet wird" open={open}>
        <form className="max-w-md" action="/intern/today/hours" method="post" noValidate>
          <DraftField token={form.draft} />
          <TextField
            {...form.field("hours")}
            label="Stunden in der Woche"
            hint="Für die Arbeit mit Menschen und Trägern. Üblich ist eine halbe Stelle: 19,5."
          />
          <button className="button mt-3" type="submit">
            Stunden speichern
          </button>
        </form>
        <p className="mt-4 max-w-prose text-soft">
          Die Stunden sind gleichmäßig auf die Arbeitstage der Woche verteilt. Wie lange etwas
          dauert, ist geschätzt: ein Anruf mit Notiz 15 bis 20 Minuten, eine neue Anfrage 30, ein
          Ende ohne nächsten Schritt 45, eine Nachfrage beim Träger 10. Reihenfolge: Termine von
          heute, gebrochene Zusagen, Zusagen, Fälliges, bald Fälliges, der Rest.
        </p>
      </Unfold>
    </Panel>
  );
}
