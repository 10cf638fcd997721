import { TickBox } from "@/components/form/choices";
import { SelectField, TextField } from "@/components/form/fields";
import { publishedCarriers } from "@/domain/carrier/published";
import type { OfferListFilter } from "@/domain/offer-desk/list-filter";
import { standings } from "@/domain/offer-desk/queries";
import { standingWords } from "./offer-words";

type Props = { readonly filter: OfferListFilter; readonly carriers: boolean };

/** Narrows the list of offers: by words, by state, and by carrier where there are several. */
export function FindForm({ filter, carriers }: Props) {
  const { words, standing = "", carrier = "", todo } = filter;
  const narrowed = Boolean(words || standing || carrier || todo);
  return (
    <search>
      <form className="flex flex-wrap items-end gap-x-3" action="/intern/offers" method="get">
        <TextField name="words" label="Angebot suchen" value={words} />
        <SelectField
          name="standing"
          label="Stand"
          value={standing}
          options={[
            { value: "", label: "alle" },
            ...standings.map((value) => ({ value, label: standingWords[value] })),
          ]}
        />
        {carriers && (
          <SelectField
            name="of"
            label="Träger"
            value={carrier}
            options={[
              { value: "", label: "alle" },
              ...publishedCarriers().map(({ slug, entry }) => ({
                value: slug,
                label: String(entry.source.title),
              })),
            ]}
          />
        )}
        <div className="mt-4">
          <TickBox name="show" value="todo" label="nur mit Aufgabe" checked={todo} />
        </div>
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          <button className="button quiet" type="submit">
            Zeigen
          </button>
          {narrowed && (
            <a className="inline-flex min-h-11 items-center" href="/intern/offers">
              Alle zeigen
            </a>
          )}
        </p>
      </form>
    </search>
  );
}
