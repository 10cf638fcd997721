import type { ReactNode } from "react";
import { Describe, describedBy } from "./fields";

type Choice = { readonly value: string; readonly label: ReactNode };

type GroupProps = {
  readonly name: string;
  readonly legend: ReactNode;
  readonly hint?: ReactNode;
  /** What must not be missed beside the hint. */
  readonly note?: ReactNode;
  readonly error?: string | undefined;
  readonly choices: readonly Choice[];
  /** Side by side where there is room: for lists of single words. */
  readonly dense?: boolean;
};

/** One of a few, as large buttons. */
export function RadioGroup({ value = "", ...group }: GroupProps & { value?: string }) {
  return <Group {...group} type="radio" isChecked={(choice) => choice === value} />;
}

/** Any of a few. The name is sent with "[]", so that one tick is a list as well. */
export function TickGroup({ values = [], ...group }: GroupProps & { values?: readonly string[] }) {
  return <Group {...group} type="checkbox" isChecked={(choice) => values.includes(choice)} />;
}

type Kind = { readonly type: "radio" | "checkbox"; readonly isChecked: (value: string) => boolean };

function Group(props: GroupProps & Kind) {
  const { name, legend, hint, note, error, choices, dense = false, type, isChecked } = props;
  return (
    <fieldset
      className={`mt-4 ${error ? "border-not border-s-5 ps-3.5" : ""}`}
      aria-describedby={describedBy(name, hint, error, note)}
    >
      <legend className="mb-1 font-bold">{legend}</legend>
      <Describe name={name} hint={hint} note={note} error={error} />
      <div className={`grid gap-2 ${dense ? "sm:grid-cols-2 lg:grid-cols-4" : ""}`}>
        {choices.map(({ value, label }, index) => (
          <label key={value} className="pick">
            <input
              id={index === 0 ? name : `${name}-${value}`}
              name={type === "checkbox" ? `${name}[]` : name}
              type={type}
              value={value}
              defaultChecked={isChecked(value)}
            />
            <span>{label}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

type TickProps = {
  readonly name: string;
  readonly value: string;
  readonly label: ReactNode;
  readonly checked?: boolean;
  readonly error?: string | undefined;
};

/** A single yes. */
export function TickBox({ name, value, label, checked = false, error }: TickProps) {
  return (
    <div className={error ? "border-not border-s-5 ps-3.5" : ""}>
      <Describe name={name} error={error} />
      <label className="pick">
        <input
          id={name}
          name={name}
          type="checkbox"
          value={value}
          defaultChecked={checked}
          aria-describedby={describedBy(name, undefined, error)}
        />
        <span>{label}</span>
      </label>
    </div>
  );
}
