import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { ChangeForm } from "../../../change-form";
import type { FormState } from "../../../issue-sentence";
import { waitingWords } from "../../../waiting";
import type { Revision } from "./write-panel";

/** The Teilhabemanager publishes a revision as a whole, or gives it back and says why. */
export function DecisionPanel({ revision, form }: { revision: Revision; form: FormState }) {
  const { id, version, shown, author, waitedMs, isNew } = revision;
  return (
    <Panel title="Prüfen">
      <p className="mt-1">
        Von {author ?? "einem gelöschten Konto"}, wartet {waitingWords(waitedMs)}.{" "}
        {isNew
          ? "Alles darüber ist neu."
          : "Oben steht, was sich gegenüber dem veröffentlichten Angebot ändert."}
      </p>
      <form className="mt-3" action={`/intern/offers/drafts/${id}/approve`} method="post">
        <input type="hidden" name="version" value={version} />
        <input type="hidden" name="shown" value={shown} />
        <button className="button" type="submit">
          Freigeben und veröffentlichen
        </button>
      </form>
      <ChangeForm
        className="mt-4"
        action={`/intern/offers/drafts/${id}/return`}
        form={form}
        version={version}
      >
        <TextArea
          {...form.field("reason")}
          label="Grund"
          hint="Was soll der Träger ändern? Er liest diesen Text."
          rows={3}
        />
        <button className="button quiet mt-3" type="submit">
          Mit Grund zurückgeben
        </button>
      </ChangeForm>
    </Panel>
  );
}
