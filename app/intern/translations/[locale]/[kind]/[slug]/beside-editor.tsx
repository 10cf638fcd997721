import { AskFirst } from "@/components/form/ask-first";
import { TickBox } from "@/components/form/choices";
import { DraftField } from "@/components/form/draft-field";
import type { Term } from "@/domain/glossary/terms";
import type { SideBySide } from "@/domain/translation/read";
import { formatInstant } from "@/lib/i18n/format";
import { SavedLine } from "../../../../saved-line";
import { languageWords } from "../../../../words";
import type { BesideForm } from "./beside-form";
import { BesideRow } from "./beside-row";
import { addressOf } from "./place";

type Props = {
  readonly side: SideBySide;
  readonly form: BesideForm;
  readonly terms: readonly Term[];
};

/** The form: each German paragraph with the field of its translation beside it. */
export function BesideEditor({ side, form, terms }: Props) {
  const { german, locale, draft } = side;
  const row = { side, form, terms };
  return (
    <>
      <form
        action={`${addressOf(side)}/save`}
        method="post"
        encType="multipart/form-data"
        noValidate
        className="mt-5"
        // Where two texts stand beside each other, somebody decides: nothing is saved by itself.
        data-autosave={form.draft ? undefined : ""}
      >
        <DraftField token={form.draft} />
        <input type="hidden" name="version" value={draft?.version ?? ""} />
        <input type="hidden" name="german" value={side.germanHash} />
        <input type="hidden" name="shown" value={side.shown} />
        <input type="hidden" name="blocks" value={form.blocks.length} />
        <input type="hidden" name="opened" value={form.opened} />
        <p className="mb-2 max-w-152 text-soft">
          Zeichen für die Gestaltung (<code>##</code>, <code>**</code>, <code>-</code>,{" "}
          <code>&lt;Hinweis&gt;</code>) bleiben, wie sie im deutschen Text stehen.
        </p>
        {/* Enter in a line of text presses the first button of a form. */}
        <button className="sr-only" type="submit" tabIndex={-1} aria-hidden="true">
          Speichern
        </button>
        <BesideRow {...row} name="title" source={german.title} rows={2} />
        <BesideRow {...row} name="summary" source={german.summary} rows={3} />
        {form.paired ? (
          form.blocks.map((name, index) => (
            <BesideRow key={name} {...row} name={name} source={german.blocks[index] ?? ""} />
          ))
        ) : (
          <BesideRow {...row} name="block-1" source={german.body} rows={18} />
        )}
        {!form.paired && (
          <p className="text-soft">
            Die Übersetzung ist anders aufgebaut als der deutsche Text. Darum steht sie in einem
            Feld.
          </p>
        )}
        {form.paired && form.blocks.length > 1 && (
          <p className="mt-3">
            <button className="button quiet" type="submit" name="then" value="whole">
              Speichern und in einem Feld weiterschreiben
            </button>
          </p>
        )}
        <div className="mt-5 grid gap-2">
          {side.changed.length > 0 && (
            <TickBox
              name="stillRight"
              value="yes"
              error={form.error("stillRight")}
              label="Ich habe alles verglichen, was mit „geändert“ markiert ist. Wo ich nichts geändert habe, stimmt die Übersetzung noch."
            />
          )}
          {(draft?.review === "machineMade" || side.published?.review === "machineMade") && (
            <TickBox
              name="checked"
              value="yes"
              checked={draft?.review === "notReadByNative"}
              label="Ich habe jeden Satz mit dem deutschen Text verglichen. Bis dahin steht dabei, dass ein Programm ihn geschrieben hat."
            />
          )}
          <TickBox
            name="native"
            value="yes"
            checked={Boolean(draft?.nativeReadAt)}
            label={`${languageWords[locale]} ist meine Muttersprache, und ich habe diese Fassung ganz gelesen.`}
          />
          {draft?.nativeReadAt && (
            <p className="text-soft">
              Gelesen von {draft.nativeReader ?? "–"} am {formatInstant(draft.nativeReadAt)}. Der
              Name steht nur in der Datenbank.
            </p>
          )}
        </div>
        <SavedLine />
        <p className="mt-5 flex flex-wrap gap-2">
          <button className="button" type="submit" name="then" value="submit">
            Speichern und zur Prüfung senden
          </button>
          <button className="button quiet" type="submit" name="then" value="here">
            Speichern
          </button>
          <button className="button quiet" type="submit" name="then" value="preview">
            Speichern und Vorschau
          </button>
        </p>
      </form>
      {draft && (
        <div className="mt-5">
          <AskFirst
            label="Entwurf löschen"
            action={`${addressOf(side)}/discard`}
            consequence="Alles, was hier geschrieben ist, ist dann weg. Was veröffentlicht ist, bleibt, wie es ist."
            confirm="Ja, Entwurf löschen"
            sameDraft
          >
            <input type="hidden" name="version" value={draft.version} />
          </AskFirst>
        </div>
      )}
    </>
  );
}
