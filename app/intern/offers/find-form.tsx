import { TickBox } from "@/components/form/choices";
import { TextField } from "@/components/form/fields";
import { publishedCarriers } from "@/domain/carrier/published";
import type { OfferListFilter } from "@/domain/offer-desk/list-filter";
import { standings } from "@/domain/offer-desk/queries";
import { choicesOf, FilterForm, FilterSelect } from "../filter-form";
import { standingWords } from "./offer-words";

type Props = { readonly filter: OfferListFilter; readonly carriers: boolean };

/** Narrows the list of offers: by words, by state, and by carrier where there are several. */
export function FindForm({ filter, carriers }: Props) {
  const { words, standing, carrier, todo } = filter;
  const narrowed = Boolean(words || standing || carrier || todo);
  return (
    <FilterForm action="/intern/offers" whole={narrowed ? "/intern/offers" : undefined}>
      <TextField name="words" label="Angebot suchen" value={words} />
      <FilterSelect
        name="standing"
        label="Stand"
        value={standing}
        choices={choicesOf(standings, standingWords)}
      />
      {carriers && (
        <FilterSelect
          name="of"
          label="Träger"
          value={carrier}
          choices={publishedCarriers().map(({ slug, entry }) => ({
            value: slug,
            label: String(entry.source.title),
          }))}
        />
      )}
      <div className="mt-4">
        <TickBox name="show" value="todo" label="nur mit Aufgabe" checked={todo} />
      </div>
    </FilterForm>
  );
}
