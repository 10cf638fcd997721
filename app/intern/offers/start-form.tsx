import { DraftField } from "@/components/form/draft-field";
import { SelectField } from "@/components/form/fields";
import { KeyField } from "@/components/form/key-field";
import { Panel } from "@/components/panel";
import { publishedCarriers } from "@/domain/carrier/published";
import type { FormState } from "../issue-sentence";

/** Begins a new offer: for one's own carrier, or for one that is to be chosen. */
export function StartForm({ form, carriers }: { form: FormState; carriers: boolean }) {
  const begin = (
    <form className="mt-3" action="/intern/offers/start" method="post">
      <DraftField token={form.draft} />
      <input type="hidden" name="from" value="empty" />
      <KeyField value={form.value("key")} />
      {carriers && (
        <SelectField
          {...form.field("carrier")}
          label="Träger"
          options={[
            { value: "", label: "Bitte wählen" },
            ...publishedCarriers().map(({ slug, entry }) => ({
              value: slug,
              label: String(entry.source.title),
            })),
          ]}
        />
      )}
      <button className={`button ${carriers ? "quiet mt-3" : ""}`} type="submit">
        Neues Angebot
      </button>
    </form>
  );
  return carriers ? <Panel title="Neues Angebot für einen Träger">{begin}</Panel> : begin;
}
