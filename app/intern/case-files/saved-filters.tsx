import { DraftField } from "@/components/form/draft-field";
import { TextField } from "@/components/form/fields";
import { Unfold } from "@/components/unfold";
import type { FormState } from "../issue-sentence";

type Props = {
  readonly filters: readonly {
    readonly id: string;
    readonly name: string;
    readonly query: string;
  }[];
  /** The filter that is open, as an address says it; "": none. */
  readonly query: string;
  readonly form: FormState;
};

/** Filters somebody has kept, and keeping the one that is open. */
export function SavedFilters({ filters, query, form }: Props) {
  return (
    <>
      {filters.length > 0 && (
        <ul className="mt-3 flex flex-wrap gap-2" aria-label="Gemerkte Filter">
          {filters.map((filter) => (
            <li key={filter.id} className="flex flex-wrap items-center gap-1">
              <a
                className="button quiet"
                href={`/intern/case-files?${filter.query}`}
                aria-current={filter.query === query ? "page" : undefined}
              >
                <bdi>{filter.name}</bdi>
              </a>
              {filter.query === query && (
                <form action={`/intern/case-files/filters/${filter.id}/forget`} method="post">
                  <button className="button quiet" type="submit">
                    Vergessen
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {query !== "" && !filters.some((filter) => filter.query === query) && (
        <Unfold label="Diesen Filter merken" open={form.summary.length > 0}>
          <form action="/intern/case-files/filters" method="post">
            <DraftField token={form.draft} />
            <input type="hidden" name="query" value={query} />
            <TextField
              {...form.field("name")}
              label="Name des Filters"
              hint="Nur Sie sehen ihn. Er merkt sich die Auswahl, nicht den gesuchten Namen. Bitte keine Namen von Personen."
              required
            />
            <button className="button mt-4" type="submit">
              Merken
            </button>
          </form>
        </Unfold>
      )}
    </>
  );
}
