import { Icon } from "@/components/icon";
import { type PlaceFilter, placeFilterQuery } from "@/domain/place/filter";
import type { PlaceWords } from "./place-words";

/** What the directory is narrowed by, each to be dropped with a tap. */
export function PlaceFilters({ filter, words }: { filter: PlaceFilter; words: PlaceWords }) {
  const chips = chipsOf(filter, words);
  if (chips.length === 0) return null;
  return (
    <ul className="mt-3 flex flex-wrap gap-2" aria-label={words.t("active")}>
      {chips.map(({ key, label }) => (
        <li key={key}>
          <a
            className="flex min-h-12 items-center gap-2 rounded-full border border-brand bg-brand-tint px-4 py-1 text-base font-bold text-ink no-underline hover:bg-card"
            href={`/${words.locale}/places${placeFilterQuery({ ...filter, [key]: undefined })}`}
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

function chipsOf(filter: PlaceFilter, { t, topic, facts }: PlaceWords) {
  const chips: { key: keyof PlaceFilter; label: string }[] = [];
  if (filter.topic) chips.push({ key: "topic", label: topic(filter.topic) });
  if (filter.kind) chips.push({ key: "kind", label: t(`kind.${filter.kind}`) });
  if (filter.language)
    chips.push({ key: "language", label: facts.t(`language.${filter.language}`) });
  if (filter.district)
    chips.push({ key: "district", label: facts.t(`district.${filter.district}`) });
  if (filter.open) chips.push({ key: "open", label: t("openNow") });
  return chips;
}
