import type { ReactNode } from "react";
import type { Extent } from "@/domain/roster/list-extent";
import { ChangeForm } from "../../../../change-form";
import type { FormState } from "../../../../issue-sentence";
import { personsWord } from "../../import-words";
import type { Preview } from "./preview-rows";

type Props = { readonly preview: Preview; readonly form: FormState };

/** Who goes missing by a whole list, and the way to say that it is none, or is one after all. */
export function ExtentNote({ preview, form }: Props) {
  const { extent, manyMissing, isFirst, otherSources } = preview;
  if (extent === "addition") {
    return (
      <Note {...{ preview, form }} other="whole" label="Es ist die ganze Liste">
        Diese Datei gilt als Ergänzung: Wer nicht darauf steht, bleibt, wie er ist.
      </Note>
    );
  }
  if (manyMissing) {
    return (
      <Note {...{ preview, form }} other="addition" label="Es ist nur eine Ergänzung">
        <b>{missingWords(preview)}</b> Übernehmen Sie die Liste so, gelten sie als „nicht mehr auf
        der Liste“, und niemand sucht sie mehr auf, bis Sie über sie entscheiden.
      </Note>
    );
  }
  if (isFirst && otherSources.length > 0) {
    return (
      <Note {...{ preview, form }} other="addition" label="Es ist nur eine Ergänzung">
        Von „<bdi>{preview.source}</bdi>“ ist das die erste Liste, darum fehlt auf ihr niemand.
        Bisher kamen Listen von: <bdi>{otherSources.join(", ")}</bdi>. Ist es dieselbe Stelle, laden
        Sie die Datei bitte mit demselben Namen noch einmal hoch.
      </Note>
    );
  }
  return null;
}

function missingWords({ counts: { missing }, ofSource, source }: Preview): string {
  const fails = missing === 1 ? "fehlt" : "fehlen";
  return `Von ${personsWord(ofSource)}, die „${source}“ bisher genannt hat, ${fails} hier ${missing}.`;
}

type NoteProps = Props & {
  readonly other: Extent;
  readonly label: string;
  readonly children: ReactNode;
};

function Note({ preview: { id, version }, form, other, label, children }: NoteProps) {
  return (
    <div className="note mt-4 max-w-152" id="extent">
      <p>{children}</p>
      <ChangeForm
        className="mt-2"
        action={`/intern/roster/import/${id}/extent`}
        form={form}
        version={version}
      >
        <button className="button quiet" type="submit" name="extent" value={other}>
          {label}
        </button>
      </ChangeForm>
    </div>
  );
}
