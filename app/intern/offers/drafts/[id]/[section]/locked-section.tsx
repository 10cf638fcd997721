import { TextArea } from "@/components/form/fields";
import { Panel } from "@/components/panel";
import { fieldsOfSection, localeOf, type Section } from "@/domain/offer-revision/fields";
import type { Draft } from "@/lib/forms/draft";
import type { ChoiceWords } from "../../../choice-words";
import { fieldWords } from "../../../field-words";
import type { Revision } from "../write-panel";
import { typedIn } from "./section-form";

type Props = {
  readonly revision: Revision;
  readonly section: Section;
  readonly draft: Draft;
  readonly choices: ChoiceWords;
};

/** A section of a draft that was sent meanwhile: how to go on, and what was typed and not taken. */
export function LockedSection({ revision, section, draft, choices }: Props) {
  const { id, version, state, fields } = revision;
  const typed = typedIn(section, draft, fields, choices);
  const locale = localeOf(section);
  return (
    <>
      <Panel title={state === "submitted" ? "Wird gerade geprüft" : "Schon veröffentlicht"}>
        <p className="mt-1">
          {state === "submitted"
            ? "Der Entwurf ist inzwischen zur Prüfung gesendet. So lange bleibt er, wie er ist."
            : "Dieser Entwurf ist abgeschlossen. Um weiterzuschreiben, ändern Sie das Angebot noch einmal."}
        </p>
        {state === "submitted" ? (
          <form action={`/intern/offers/drafts/${id}/recall`} method="post">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="section" value={section} />
            <input type="hidden" name="typed" value={draft.token ?? ""} />
            <button className="button mt-3" type="submit">
              Zurückholen und weiterschreiben
            </button>
          </form>
        ) : (
          <p className="mt-3">
            <a className="button" href={`/intern/offers/${revision.offerId}`}>
              Zum Angebot
            </a>
          </p>
        )}
      </Panel>
      {typed.length > 0 && (
        <Panel title="Was Sie geschrieben haben">
          <p className="mt-1">
            Das ist nicht im Entwurf, aber auch nicht verloren: Hier können Sie es eine Stunde lang
            kopieren.
            {state === "submitted" && " Wenn Sie den Entwurf zurückholen, steht es im Formular."}
          </p>
          {fieldsOfSection(section).map((name) => {
            const text = typed.find((each) => each.name === name)?.text;
            return text === undefined ? null : (
              <TextArea
                key={name}
                name={name}
                label={fieldWords[name].label}
                value={text}
                rows={name.startsWith("body-") ? 16 : 2}
                lang={locale}
                readOnly
              />
            );
          })}
        </Panel>
      )}
    </>
  );
}
