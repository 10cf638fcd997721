import type { ReactNode } from "react";
import { SelectField } from "@/components/form/fields";
import { city } from "@/lib/city/city";
import { districts } from "@/lib/city/districts";

type Props = {
  readonly action: string;
  /** By POST where what is asked for must not stand in the address. */
  readonly method?: "get" | "post";
  /** The list without a filter; undefined while nothing narrows it. */
  readonly whole: string | undefined;
  /** In one row with the fields, where these are few. */
  readonly inRow?: boolean;
  readonly children: ReactNode;
};

/** A form that narrows a list, and the way back to the whole of it. */
export function FilterForm({ action, method = "get", whole, inRow = true, children }: Props) {
  return (
    <search>
      <form
        className={inRow ? "flex flex-wrap items-end gap-x-3" : undefined}
        action={action}
        method={method}
      >
        {children}
        <p className="mt-4 flex flex-wrap items-center gap-x-4">
          <button className="button quiet" type="submit">
            Zeigen
          </button>
          {whole !== undefined && (
            <a className="inline-flex min-h-11 items-center" href={whole}>
              Alle zeigen
            </a>
          )}
        </p>
      </form>
    </search>
  );
}

/** Many filters, folded on a phone so that the list stands on its first screen; open while one narrows. */
export function FilterFold({ open, children }: { open: boolean; children: ReactNode }) {
  return (
    <details className="filter-fold mt-3" open={open}>
      <summary className="cursor-pointer py-3 text-brand underline">Weitere Filter</summary>
      {children}
    </details>
  );
}

type Choice = { readonly value: string; readonly label: string };

type SelectProps = {
  readonly name: string;
  readonly label: string;
  readonly value: string | undefined;
  readonly choices: readonly Choice[];
  /** What stands where nothing is chosen. */
  readonly any?: string;
};

/** One of the things a list can be narrowed by. */
export function FilterSelect({ name, label, value = "", choices, any = "alle" }: SelectProps) {
  return (
    <SelectField {...{ name, label, value }} options={[{ value: "", label: any }, ...choices]} />
  );
}

/** Codes with their words, as choices. */
export function choicesOf<Code extends string>(
  codes: readonly Code[],
  words: Readonly<Record<Code, string>>,
): Choice[] {
  return codes.map((value) => ({ value, label: words[value] }));
}

export const notKnown: Choice = { value: "unknown", label: "nicht bekannt" };

/** The city's districts, and those of whom none is known. */
export function districtChoices(): Choice[] {
  return [
    ...districts.map((value) => ({ value, label: city().districts[value] ?? value })),
    notKnown,
  ];
}
