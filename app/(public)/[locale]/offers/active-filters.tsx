import { Icon } from "@/components/icon";
import { filterQuery, type OfferFilter } from "@/domain/offer/filter";
import type { FactWords } from "./fact-words";
import type { ListWords } from "./list-words";

type Props = { filter: OfferFilter; facts: FactWords; words: ListWords };

/** What the list is narrowed by, each to be dropped with a tap. */
export function ActiveFilters({ filter, facts, words }: Props) {
  const chips = chipsOf(filter, facts, words);
  if (chips.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label={words.t("active")}>
      {chips.map(({ key, label }) => (
        <li key={key}>
          <a
            className="flex min-h-12 items-center gap-2 rounded-full border border-brand bg-brand-tint px-4 text-base font-semibold text-ink no-underline hover:bg-card"
            href={`/${facts.locale}/offers${filterQuery({ ...filter, [key]: undefined })}`}
            aria-label={words.t("remove", { filter: label })}
          >
            {label}
            <Icon name="no" />
          </a>
        </li>
      ))}
    </ul>
  );
}

function chipsOf(filter: OfferFilter, { t: fact }: FactWords, { t, doors }: ListWords) {
  const chips: { key: keyof OfferFilter; label: string }[] = [];
  if (filter.door) chips.push({ key: "door", label: doors(filter.door) });
  if (filter.category) chips.push({ key: "category", label: fact(`category.${filter.category}`) });
  if (filter.paper) chips.push({ key: "paper", label: fact(`paper.${filter.paper}`) });
  if (filter.german) chips.push({ key: "german", label: fact(`german.${filter.german}`) });
  if (filter.age !== undefined)
    chips.push({ key: "age", label: t("ageChip", { age: filter.age }) });
  if (filter.free) chips.push({ key: "free", label: t("free") });
  if (filter.soon) chips.push({ key: "soon", label: t("soon") });
  return chips;
}
