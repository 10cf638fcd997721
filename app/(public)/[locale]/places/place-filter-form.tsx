import { TickBox } from "@/components/form/choices";
import { SelectField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import { contactLanguages } from "@/domain/carrier/languages";
import { topics } from "@/domain/guide/vocabulary";
import type { PlaceFilter } from "@/domain/place/filter";
import { placeKinds } from "@/domain/place/vocabulary";
import { districts } from "@/lib/city/districts";
import type { PlaceWords } from "./place-words";

type Props = {
  filter: PlaceFilter;
  words: PlaceWords;
  /** Folded open, as where nothing was found. */
  open: boolean;
};

/** A plain GET form: what is chosen stands in the address, which can be kept and passed on. */
export function PlaceFilterForm({ filter, words, open }: Props) {
  const { t, topic, facts, locale } = words;
  const options = <Value extends string>(
    values: readonly Value[],
    label: (value: Value) => string,
  ) => [{ value: "", label: t("any") }, ...values.map((value) => ({ value, label: label(value) }))];
  return (
    <details className="mt-4 rounded-card border border-line bg-card" open={open}>
      <summary className="flex min-h-12 cursor-pointer items-center gap-2.5 px-4 py-2 font-bold">
        <Icon name="filter" className="text-brand" />
        {t("filters")}
      </summary>
      <form className="px-4 pb-4" action={`/${locale}/places`} method="get">
        <p className="text-base text-soft">{t("filtersHint")}</p>
        <div className="grid gap-x-5 sm:grid-cols-2">
          <SelectField
            name="topic"
            label={t("topicLabel")}
            value={filter.topic ?? ""}
            options={options(topics, (value) => topic(value))}
          />
          <SelectField
            name="kind"
            label={t("kindLabel")}
            value={filter.kind ?? ""}
            options={options(placeKinds, (value) => t(`kind.${value}`))}
          />
          <SelectField
            name="language"
            label={t("languageLabel")}
            value={filter.language ?? ""}
            options={options(contactLanguages, (value) => facts.t(`language.${value}`))}
          />
          <SelectField
            name="district"
            label={t("districtLabel")}
            value={filter.district ?? ""}
            options={options(districts, (value) => facts.t(`district.${value}`))}
          />
        </div>
        <div className="mt-4">
          <TickBox name="open" value="1" label={t("openNow")} checked={filter.open === "1"} />
        </div>
        <p className="mt-4 flex flex-wrap gap-3">
          <button className="button" type="submit">
            {t("apply")}
          </button>
          <a className="button quiet" href={`/${locale}/places`}>
            {t("reset")}
          </a>
        </p>
      </form>
    </details>
  );
}
