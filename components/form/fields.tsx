import type { ReactNode } from "react";

type FieldProps = {
  readonly name: string;
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What must not be missed beside the hint. */
  readonly note?: ReactNode;
  /** The sentence that also stands in the error summary. */
  readonly error?: string | undefined;
};

type TextProps = FieldProps & {
  readonly value?: string;
  readonly type?: "text" | "email" | "password" | "date" | "time" | "tel";
  readonly inputMode?: "numeric" | "tel" | "email";
  readonly autoComplete?: string;
  readonly required?: boolean;
  readonly dir?: "auto" | "ltr" | "rtl";
  /** The language of what is typed, where it is not that of the page. */
  readonly lang?: string;
};

/** A line of text with its label, hint and error. */
export function TextField(props: TextProps) {
  const { name, label, hint, note, error, value = "", type = "text", ...input } = props;
  return (
    <Field {...{ name, label, hint, note, error }}>
      <input {...control(props)} type={type} defaultValue={value} {...input} />
    </Field>
  );
}

type AreaProps = FieldProps & {
  readonly value?: string;
  readonly rows?: number;
  readonly readOnly?: boolean;
  readonly dir?: "auto" | "ltr" | "rtl";
  /** The language of what is typed, where it is not that of the page. */
  readonly lang?: string | undefined;
};

export function TextArea(props: AreaProps) {
  const { name, label, hint, note, error, value = "", rows = 4, dir = "auto", ...input } = props;
  return (
    <Field {...{ name, label, hint, note, error }}>
      <textarea {...control(props)} rows={rows} dir={dir} defaultValue={value} {...input} />
    </Field>
  );
}

type FileProps = FieldProps & {
  /** Types and endings, as browsers offer them. */
  readonly accept: string;
};

/** A file from one's own device. */
export function FileField({ accept, ...field }: FileProps) {
  return (
    <Field {...field}>
      <input {...control(field)} type="file" accept={accept} />
    </Field>
  );
}

type SelectProps = FieldProps & {
  readonly value?: string;
  readonly options: readonly Option[];
  /** Options under headings of their own, after the others. */
  readonly groups?: readonly { readonly label: string; readonly options: readonly Option[] }[];
};

type Option = { readonly value: string; readonly label: string };

export function SelectField({ value = "", options, groups = [], ...field }: SelectProps) {
  return (
    <Field {...field}>
      <select {...control(field)} defaultValue={value}>
        <Options options={options} />
        {groups.map((group) => (
          <optgroup key={group.label} label={group.label}>
            <Options options={group.options} />
          </optgroup>
        ))}
      </select>
    </Field>
  );
}

function Options({ options }: { readonly options: readonly Option[] }) {
  return options.map((option) => (
    <option key={option.value} value={option.value}>
      {option.label}
    </option>
  ));
}

/** What every control has: its name, and what is said about it. */
function control({ name, hint, note, error }: FieldProps) {
  return {
    className: "input",
    id: name,
    name,
    "aria-describedby": describedBy(name, hint, error, note),
    "aria-invalid": error ? true : undefined,
  };
}

function Field({ name, label, hint, note, error, children }: FieldProps & { children: ReactNode }) {
  return (
    <div className={`mt-4 ${error ? "border-not border-s-5 ps-3.5" : ""}`}>
      <label className="mb-1 block font-bold" htmlFor={name}>
        {label}
      </label>
      <Describe name={name} hint={hint} note={note} error={error} />
      {children}
    </div>
  );
}

/** Hint, note and error of a field, in the order they are read. */
export function Describe({ name, hint, note, error }: Omit<FieldProps, "label">) {
  return (
    <>
      {hint && (
        <p className="mb-1.5 text-[max(1rem,0.94em)] text-soft" id={`${name}-hint`}>
          {hint}
        </p>
      )}
      {note && (
        <p className="note wrap-anywhere mb-1.5 whitespace-pre-wrap" id={`${name}-note`}>
          {note}
        </p>
      )}
      {error && (
        <p className="mb-1.5 font-bold text-not" id={`${name}-error`}>
          {error}
        </p>
      )}
    </>
  );
}

export function describedBy(
  name: string,
  hint: ReactNode,
  error: string | undefined,
  note?: ReactNode,
) {
  const parts = { hint, note, error };
  const ids = Object.entries(parts).flatMap(([part, said]) => (said ? [`${name}-${part}`] : []));
  return ids.length > 0 ? ids.join(" ") : undefined;
}
