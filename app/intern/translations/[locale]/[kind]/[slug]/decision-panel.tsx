import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import type { SideBySide } from "@/domain/translation/read";
import { ChangeForm } from "../../../../change-form";
import type { FormState } from "../../../../issue-sentence";
import { reviewWords } from "../../../translation-words";
import { addressOf } from "./place";

type Props = { readonly side: SideBySide; readonly form: FormState };

/** The Teilhabemanager publishes a translation, or gives it back and says why. */
export function DecisionPanel({ side, form }: Props) {
  const { draft } = side;
  if (!draft) return null;
  return (
    <Panel title="Prüfen">
      <p className="mt-1">
        Von {draft.author ?? "einem gelöschten Konto"}, {reviewWords[draft.review]}. Es ändert sich
        nur dieser Text; alle Angaben bleiben, wie sie sind.
      </p>
      <form action={`${addressOf(side)}/approve`} method="post">
        <input type="hidden" name="version" value={draft.version} />
        <button className="button mt-3" type="submit">
          Freigeben und veröffentlichen
        </button>
      </form>
      <ChangeForm action={`${addressOf(side)}/return`} form={form} version={draft.version}>
        <TextArea {...form.field("reason")} label="Grund" rows={2} />
        <button className="button quiet mt-3" type="submit">
          Mit Grund zurückgeben
        </button>
      </ChangeForm>
    </Panel>
  );
}
