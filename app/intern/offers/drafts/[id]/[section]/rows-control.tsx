import type { ReactNode } from "react";
import { Describe, describedBy, TextField } from "@/components/form/fields";
import { cellName, type RowField } from "@/domain/offer-revision/rows";
import { weekdays } from "@/lib/opening-hours";
import type { ChoiceWords } from "../../../choice-words";
import { fieldWords } from "../../../field-words";
import type { SectionForm } from "./section-form";

type Props = {
  readonly field: RowField;
  readonly hint: ReactNode;
  readonly note: ReactNode;
  readonly error: string | undefined;
  readonly form: SectionForm;
  readonly choices: ChoiceWords;
};

const rowWords = { sessions: "Kurszeit", informationDates: "Infotermin" } as const;

/** A small table in a form: the rows there are, and two more. Empty ones go when it is saved. */
export function RowsControl({ field, hint, note, error, form, choices }: Props) {
  const { label } = fieldWords[field];
  return (
    <fieldset
      className={`mt-4 md:col-span-2 ${error ? "border-not border-s-5 ps-3.5" : ""}`}
      id={field}
      tabIndex={-1}
      aria-describedby={describedBy(field, hint, error, note)}
    >
      <legend className="mb-1 font-bold">{label}</legend>
      <Describe
        name={field}
        hint={hint ?? "Zwei Zeilen sind immer frei. Nach dem Speichern kommen neue dazu."}
        note={note}
        error={error}
      />
      <div className="grid gap-3">
        {Array.from({ length: form.rows(field) }, (_, index) => index + 1).map((row) => (
          <fieldset key={row} className="rounded-card border border-line px-3 pb-3">
            <legend className="px-1 text-soft">
              {rowWords[field]} {row}
            </legend>
            {field === "sessions" ? (
              <SessionCells row={row} form={form} choices={choices} />
            ) : (
              <DateCells row={row} form={form} />
            )}
          </fieldset>
        ))}
      </div>
    </fieldset>
  );
}

function SessionCells({ row, form, choices }: Pick<Props, "form" | "choices"> & { row: number }) {
  const days = cellName("sessions", row, "weekdays");
  return (
    <>
      <div className="flex flex-wrap gap-1.5 pt-1">
        {weekdays.map((day) => (
          <label key={day} className="pick">
            <input
              name={`${days}[]`}
              type="checkbox"
              value={day}
              defaultChecked={form.values(days).includes(day)}
            />
            <span>{choices.weekday(day)}</span>
          </label>
        ))}
      </div>
      <div className="flex flex-wrap gap-x-4">
        <Time name={cellName("sessions", row, "from")} label="von" form={form} />
        <Time name={cellName("sessions", row, "to")} label="bis" form={form} />
      </div>
    </>
  );
}

function DateCells({ row, form }: { row: number; form: SectionForm }) {
  const [date, place] = (["date", "place"] as const).map((cell) =>
    cellName("informationDates", row, cell),
  );
  return (
    <div className="flex flex-wrap gap-x-4">
      <TextField name={date ?? ""} label="Tag" type="date" value={form.value(date ?? "")} />
      <Time name={cellName("informationDates", row, "from")} label="von" form={form} />
      <Time name={cellName("informationDates", row, "to")} label="bis (freiwillig)" form={form} />
      <TextField name={place ?? ""} label="Ort (freiwillig)" value={form.value(place ?? "")} />
    </div>
  );
}

type TimeProps = { readonly name: string; readonly label: string; readonly form: SectionForm };

function Time({ name, label, form }: TimeProps) {
  return <TextField name={name} label={label} type="time" value={form.value(name)} />;
}
