import type { ReactNode } from "react";
import { Describe, describedBy } from "./fields";

type Props = {
  /** One of many rows: names the field there. */
  readonly id: string;
  readonly name: string;
  readonly label: string;
  readonly value: string;
  readonly hint?: ReactNode;
  readonly error?: string | undefined;
  /** What is asked about the day. */
  readonly question?: ReactNode;
  readonly button: ReactNode;
};

/** A day and its button, in a row among others. */
export function DayInRow({ id, name, label, value, hint, error, question, button }: Props) {
  return (
    <>
      <label className="block" htmlFor={id}>
        {label}
      </label>
      <Describe name={id} hint={hint} error={error} />
      {question}
      <span className="flex flex-wrap gap-1.5">
        <input
          className="input"
          id={id}
          name={name}
          type="date"
          defaultValue={value}
          aria-invalid={error ? true : undefined}
          aria-describedby={describedBy(id, hint, error)}
        />
        {button}
      </span>
    </>
  );
}
