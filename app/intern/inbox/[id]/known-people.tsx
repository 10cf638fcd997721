import { Panel } from "@/components/panel";
import type { peopleLike } from "@/domain/contact-request/known-people";
import { ChangeForm } from "../../change-form";
import { likenessWords, Named } from "../../duplicates/likeness-words";
import type { FormState } from "../../issue-sentence";

type Known = Awaited<ReturnType<typeof peopleLike>>[number];

type Props = {
  readonly request: { readonly id: string; readonly version: number };
  readonly people: readonly Known[];
  readonly form: FormState;
};

/** Who may have written, before somebody makes a second person of them. */
export function KnownPeople({ request: { id, version }, people, form }: Props) {
  if (people.length === 0) return null;
  return (
    <Panel title="Vielleicht schon bekannt" id="known">
      <p className="mt-1 max-w-152">
        Es gibt vielleicht schon eine Fallakte oder einen Eintrag in der Zielgruppe. Bitte prüfen
        Sie, bevor Sie eine neue Person anlegen.
      </p>
      <ul className="mt-2 grid gap-3">
        {people.map((person) => (
          <li key={person.personId} className="flex flex-wrap items-center gap-x-4 gap-y-1">
            <span className="wrap-anywhere min-w-0">
              <a className="inline-flex min-h-11 items-center" href={placeOf(person)}>
                <Named person={person} />
              </a>
              <span className="block text-soft">
                {placeWords(person)}: {alikeWords(person)}
              </span>
            </span>
            <ChangeForm action={`/intern/inbox/${id}/convert`} form={form} version={version}>
              <input type="hidden" name="personId" value={person.personId} />
              <button className="button quiet" type="submit">
                Zu dieser Person nehmen
                <span className="sr-only">: {person.name}</span>
              </button>
            </ChangeForm>
          </li>
        ))}
      </ul>
    </Panel>
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
