import { TickBox } from "@/components/form/choices";
import { SelectField, TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import type { OfferFilter } from "@/domain/offer/filter";
import { categories, doors, germanLevels, papers } from "@/domain/offer/vocabulary";
import type { FactWords } from "./fact-words";
import type { ListWords } from "./list-words";

type Props = {
  filter: OfferFilter;
  typedAge: string;
  facts: FactWords;
  words: ListWords;
  /** Folded open, as where nothing was found. */
  open: boolean;
};

/** A plain GET form: what is chosen stands in the address, which can be kept and passed on. */
export function FilterForm({ filter, typedAge, facts, words, open }: Props) {
  const { t, doors: door } = words;
  const options = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
    empty: string,
  ) => [{ value: "", label: empty }, ...values.map((value) => ({ value, label: label(value) }))];
  return (
    <details className="mt-4 rounded-card border border-line bg-card" open={open}>
      <summary className="flex min-h-12 cursor-pointer items-center gap-2.5 px-4 py-2 font-semibold">
        <Icon name="filter" className="text-brand" />
        {t("filters")}
      </summary>
      <form className="px-4 pb-4" action={`/${facts.locale}/offers`} method="get">
        <p className="text-base text-soft">{t("filtersHint")}</p>
        <div className="grid gap-x-5 sm:grid-cols-2 lg:grid-cols-3">
          <SelectField
            name="door"
            label={t("door")}
            value={filter.door ?? ""}
            options={options(doors, (value) => door(value), t("any"))}
          />
          <SelectField
            name="category"
            label={t("category")}
            value={filter.category ?? ""}
            options={options(categories, (value) => facts.t(`category.${value}`), t("any"))}
          />
          <SelectField
            name="paper"
            label={t("paper")}
            value={filter.paper ?? ""}
            options={options(
              papers,
              (value) => `${facts.t(`paper.${value}`)} · ${facts.t(`paperSection.${value}`)}`,
              t("unknown"),
            )}
          />
          <SelectField
            name="german"
            label={t("german")}
            value={filter.german ?? ""}
            options={options(germanLevels, (value) => facts.t(`german.${value}`), t("unknown"))}
          />
          <TextField
            name="age"
            label={t("age")}
            hint={t("ageHint")}
            value={typedAge}
            inputMode="numeric"
          />
        </div>
        <div className="mt-4 grid gap-2.5">
          <TickBox name="free" value="1" label={t("free")} checked={filter.free === "1"} />
          <TickBox name="soon" value="1" label={t("soon")} checked={filter.soon === "1"} />
        </div>
        <p className="mt-4 flex flex-wrap gap-3">
          <button className="button" type="submit">
            {t("apply")}
          </button>
          <a className="button quiet" href={`/${facts.locale}/offers`}>
            {t("reset")}
          </a>
        </p>
      </form>
    </details>
  );
}
