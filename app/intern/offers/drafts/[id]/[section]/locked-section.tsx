import { Panel } from "@/components/panel";
import type { Section } from "@/domain/offer-revision/fields";
import type { Draft } from "@/lib/forms/draft";
import type { ChoiceWords } from "../../../choice-words";
import type { Revision } from "../write-panel";
import { typedIn } from "./section-form";
import { TypedText } from "./typed-text";

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
      <TypedText section={section} typed={typed}>
        {state === "submitted" && "Wenn Sie den Entwurf zurückholen, steht es im Formular."}
      </TypedText>
    </>
  );
}
