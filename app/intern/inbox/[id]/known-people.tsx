import { Panel } from "@/components/panel";
import type { peopleLike } from "@/domain/contact-request/known-people";
import { formatInstant } from "@/lib/i18n/format";
import { likenessWords, Named } from "../../duplicates/likeness-words";

type Known = Awaited<ReturnType<typeof peopleLike>>[number];

type Props = {
  readonly request: { readonly id: string; readonly version: number };
  readonly people: readonly Known[];
};

/** Who may have written, before somebody makes a second person of them; and who has not. */
export function KnownPeople({ request, people }: Props) {
  if (people.length === 0) return null;
  const denied = people.filter(({ deniedAt }) => deniedAt);
  const open = people.filter(({ deniedAt }) => !deniedAt);
  return (
    <>
      {open.length > 0 && (
        <Panel title="Vielleicht schon bekannt" id="known">
          <p className="mt-1 max-w-152">
            Es gibt vielleicht schon eine Fallakte oder einen Eintrag in der Zielgruppe. Bitte
            prüfen Sie, bevor Sie eine neue Person anlegen. Vermerkt wird nur, wen Sie fragen
            wollen; an den Angaben der Person ändert sich nichts.
          </p>
          <People request={request} people={open} />
        </Panel>
      )}
      {denied.length > 0 && (
        <Panel title="Schon vermerkt: nicht von dieser Person" id="denied">
          <p className="mt-1 max-w-152">
            Jemand anderes hat die Anfrage geschrieben. Bitte nicht noch einmal fragen; nur wenn der
            Vermerk ein Irrtum war, lässt er sich hier zurücknehmen.
          </p>
          <People request={request} people={denied} />
        </Panel>
      )}
    </>
  );
}

function People({ request: { id, version }, people }: Props) {
  return (
    <ul className="mt-2 grid gap-3">
      {people.map((person) => (
        <li key={person.personId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
          <span className="wrap-anywhere min-w-0">
            <a className="inline-flex min-h-11 items-center" href={placeOf(person)}>
              <span>
                <Named person={person} />
              </span>
            </a>
            <span className="block text-soft">
              {placeWords(person)}: {alikeWords(person)}
              {person.deniedAt && `; vermerkt ${formatInstant(person.deniedAt)} Uhr`}
            </span>
          </span>
          <form action={`/intern/inbox/${id}/tie`} method="post">
            <input type="hidden" name="version" value={version} />
            <input type="hidden" name="personId" value={person.personId} />
            <button className="button quiet" type="submit">
              {person.deniedAt ? "Kann doch diese Person sein" : "Kann diese Person sein"}
              <span className="sr-only">: {person.name}</span>
            </button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function placeOf({ caseFile, entryId }: Known): string {
  return caseFile ? `/intern/case-files/${caseFile.id}` : `/intern/roster/${entryId}`;
}

/** Where somebody is known from. */
function placeWords({ caseFile, entryId }: Known): string {
  const places = [
    caseFile && (caseFile.runs ? "Fallakte" : "geschlossene Fallakte"),
    entryId && "Zielgruppe",
  ];
  return places.filter(Boolean).join(", ");
}

function alikeWords(person: Known): string {
  return person.likeness === 0 ? "gleiche Nummer, anderer Name" : likenessWords(person);
}
