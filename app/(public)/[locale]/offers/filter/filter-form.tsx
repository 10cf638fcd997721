import type { FilterWords } from "@/app/(public)/[locale]/offers/filter-words";
import { TextField } from "@/components/form/fields";
import { Icon } from "@/components/icon";
import type { IconName } from "@/components/icon-names";
import { type FilterGroup, filterGroups } from "@/domain/offer-list/filter-table";
import type { FilterField } from "@/domain/offer-list/filterable";
import type { Locale } from "@/lib/i18n/locales";
import { translator } from "@/lib/i18n/translator";
import { FieldChoices, hasQuestion, Ticks } from "./field-choices";

type Props = {
  locale: Locale;
  fields: readonly FilterField[];
  /** How many offers there are with what is chosen now. */
  count: number;
  age: { typed: string; unreadable: boolean };
  words: FilterWords;
};

const icons: Record<FilterGroup, IconName> = {
  what: "search",
  me: "account",
  when: "calendar",
  where: "place",
  money: "euro",
  language: "language",
};

/** A plain GET form: what is chosen stands in the address of the list, to be kept and passed on. */
export function FilterForm({ locale, fields, count, age, words }: Props) {
  const { t } = words;
  const offers = translator(locale, "offers");
  const isSet = ({ name, choices }: FilterField) =>
    choices.some(({ chosen }) => chosen) || (name === "age" && age.typed !== "");
  return (
    <form action={`/${locale}/offers`} method="get">
      <p className="mt-2 font-bold">{t("now", { count })}</p>
      {filterGroups.map((group, index) => {
        const inGroup = fields.filter((field) => field.group === group);
        return (
          <details
            key={group}
            className="mt-3 rounded-card border border-line bg-card"
            open={index === 0 || inGroup.some(isSet)}
          >
            <summary className="flex min-h-14 cursor-pointer items-center gap-3 px-4 text-lg font-bold">
              <Icon name={icons[group]} className="text-brand" />
              {t(`group.${group}`)}
            </summary>
            <div className="grid gap-5 px-4 pb-5">
              {inGroup
                .filter(hasQuestion)
                .map((field) =>
                  field.name === "age" ? (
                    <TextField
                      key="age"
                      name="age"
                      label={t("name.age")}
                      hint={offers("ageHint")}
                      error={age.unreadable ? offers("badAge") : undefined}
                      value={age.typed}
                      inputMode="numeric"
                    />
                  ) : (
                    <FieldChoices
                      key={field.name}
                      field={field}
                      words={words}
                      any={offers(group === "me" ? "unknown" : "any")}
                    />
                  ),
                )}
              <Ticks fields={inGroup.filter((field) => !hasQuestion(field))} words={words} />
            </div>
          </details>
        );
      })}
      <div className="form-end mt-4 flex flex-wrap gap-2">
        <button className="button px-3 text-base" type="submit">
          {offers("apply")}
        </button>
        <button
          className="button quiet px-3 text-base"
          type="submit"
          formAction={`/${locale}/offers/filter`}
        >
          {t("recount")}
        </button>
      </div>
      <p className="mt-3">
        <a className="inline-flex min-h-12 items-center" href={`/${locale}/offers/filter`}>
          {offers("reset")}
        </a>
      </p>
    </form>
  );
}
