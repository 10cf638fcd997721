import { AskFirst } from "@/components/form/ask-first";
import { Panel } from "@/components/panel";
import { isMissing } from "@/domain/offer-revision/complaints";
import { sectionOf } from "@/domain/offer-revision/fields";
import type { readRevision } from "@/domain/offer-revision/queries";
import { fieldWords, sectionWords } from "../../field-words";

export type Revision = Awaited<ReturnType<typeof readRevision>>;

/** What its author does next: mend what is missing, or send it. */
export function WritePanel({ revision }: { revision: Revision }) {
  const { id, version, complaints, changed, isNew, atOnce, shown } = revision;
  const ready = complaints.length === 0 && (isNew || changed.length > 0);
  return (
    <Panel title={titleFor(complaints)}>
      {complaints.length > 0 && (
        <ul className="mt-1 grid gap-0.5">
          {complaints.map(({ field, text }) => (
            <li key={field + text}>
              <a
                className="inline-flex min-h-11 items-center"
                href={`/intern/offers/drafts/${id}/${sectionOf(field)}?check=1#${field}`}
              >
                {sectionWords[sectionOf(field)].title} – {fieldWords[field].label}: {text}
              </a>
            </li>
          ))}
        </ul>
      )}
      {complaints.length === 0 && <p className="mt-1">{nextWords(revision)}</p>}
      <div className="mt-3 flex flex-wrap gap-2">
        {ready && (
          <form action={`/intern/offers/drafts/${id}/submit`} method="post">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="shown" value={shown} />
            <button className="button" type="submit">
              {atOnce ? "Jetzt veröffentlichen" : "Zur Prüfung senden"}
            </button>
          </form>
        )}
        <AskFirst
          label="Entwurf löschen"
          action={`/intern/offers/drafts/${id}/discard`}
          consequence={
            isNew
              ? "Alles, was darin steht, ist dann weg."
              : "Alle Änderungen darin sind dann weg. Das veröffentlichte Angebot bleibt, wie es ist."
          }
          confirm="Ja, Entwurf löschen"
        >
          <input type="hidden" name="version" value={version} />
        </AskFirst>
      </div>
    </Panel>
  );
}

function titleFor(complaints: Revision["complaints"]): string {
  if (complaints.length === 0) return "Fertig?";
  if (complaints.every(isMissing)) return "Das fehlt noch";
  return complaints.some(isMissing) ? "Das fehlt noch oder stimmt nicht" : "Das stimmt noch nicht";
}

function nextWords({ isNew, changed, atOnce, approvesOwn }: Revision): string {
  if (!isNew && changed.length === 0) return "Noch ist nichts geändert.";
  if (approvesOwn) return "Sie geben selbst frei: Bitte lesen Sie vorher, was sich ändert.";
  return atOnce
    ? "Sie ändern nur Termine, Plätze oder Kontakt. Das geht ohne Prüfung sofort online."
    : "Alle Angaben sind vollständig. Das Teilhabemanagement liest den Entwurf, bevor er erscheint.";
}
